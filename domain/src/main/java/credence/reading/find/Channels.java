package credence.reading.find;

import credence.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what medium or on what occasion a thing was said, where the sentence says so. The more exact one wins. */
final class Channels {
    /** @param signs one of these is in every sentence that the pattern finds; to look for them is far cheaper than to try the pattern */
    private record Channel(String name, List<String> signs, Pattern pattern) {
        boolean isIn(String said) {
            return hasAny(said, signs) && pattern.matcher(said).find();
        }
    }

    private static final List<Channel> NAMED = named();

    private static final List<String> AGENCIES = List.of(
            "Reuters",
            "AFP",
            "Agence France-Presse",
            "AP",
            "Associated Press",
            "TASS",
            "Tass",
            "Interfax",
            "RIA Novosti",
            "RIA",
            "Xinhua",
            "KCNA",
            "Yonhap",
            "Kyodo",
            "NHK",
            "CNN",
            "BBC",
            "Al Jazeera",
            "Anadolu",
            "IRNA",
            "SANA",
            "WAFA",
            "MAP",
            "EFE",
            "ANSA",
            "DPA",
            "Bloomberg",
            "CCTV",
            "SPA",
            "WAM",
            "PTI",
            "Tasnim",
            "Fars",
            "Ukrinform",
            "Sputnik");

    /** Last words of the names of agencies and papers. */
    private static final List<String> OUTLETS = List.of(
            "News Agency",
            "Press Agency",
            "Television",
            "TV",
            "Radio",
            "Broadcasting Corporation",
            "Times",
            "Post",
            "Guardian",
            "Journal",
            "Herald");

    private static final List<String> REPORTS = List.of(" said", " reported", " quoted", " cited");

    private static final Pattern AGENCY = Pattern.compile(
            "\\b(" + String.join("|", AGENCIES) + "|(?:[A-Z][\\w'-]+ )*(?:" + String.join("|", OUTLETS) + "))\\b");
    private static final Pattern AGENCY_SAID = Pattern.compile(
            AGENCY.pattern() + "(?:\\)|,| news agency| state media| state television)* (?:said|reported|quoted|cited)");
    private static final Pattern TOLD_NAMED = Pattern.compile(
            "\\btold (?:the )?((?:[A-Z][\\w'-]+ )*[A-Z][\\w'-]+) (?:news agency|newspaper|daily|broadcaster|magazine|news site)");
    private static final Pattern TOLD_AGENCY = Pattern.compile(
            "\\b(?:told|with|to|by|on|in an interview with|speaking to) (?:the )?(?:(?:\\w+ )?(?:news )?(?:agency|newspaper|daily|broadcaster|channel|station) )?"
                    + AGENCY.pattern());

    private Channels() {}

    private static List<Channel> named() {
        List<Channel> named = new ArrayList<>();
        named.add(new Channel("Telegram", List.of("Telegram"), Pattern.compile("\\bTelegram\\b")));
        named.add(new Channel(
                "Twitter", List.of("Twitter", "tweet"), Pattern.compile("\\bTwitter\\b|\\btweet(?:ed|s)?\\b")));
        named.add(new Channel("X", List.of(" X"), Pattern.compile("\\b(?:[Oo]n|to|platform|post on) X\\b")));
        named.add(new Channel("Truth Social", List.of("Truth Social"), Pattern.compile("\\bTruth Social\\b")));
        named.add(new Channel("Facebook", List.of("Facebook"), Pattern.compile("\\bFacebook\\b")));
        named.add(new Channel("Instagram", List.of("Instagram"), Pattern.compile("\\bInstagram\\b")));
        named.add(new Channel("Weibo", List.of("Weibo"), Pattern.compile("\\bWeibo\\b")));
        named.add(new Channel("YouTube", List.of("YouTube"), Pattern.compile("\\bYouTube\\b")));
        named.add(new Channel(
                "website", List.of("web", "online portal"), Pattern.compile("\\b(?:web ?site|online portal)\\b")));
        named.add(new Channel(
                "social media", List.of("social "), Pattern.compile("\\bsocial media\\b|\\bsocial network\\b")));
        named.add(new Channel(
                "news conference",
                List.of(" conference", " briefing"),
                Pattern.compile("\\b(?:news|press) (?:conference|briefing)\\b")));
        named.add(new Channel("reporters", List.of("told "), Pattern.compile("\\btold (?:reporters|journalists)\\b")));
        named.add(new Channel(
                "state television",
                List.of("TV", "televis"),
                Pattern.compile(
                        "\\b(?:state|national|public) (?:TV|television)\\b|\\btelevised\\b|\\bon television\\b")));
        named.add(new Channel(
                "state radio", List.of(" radio"), Pattern.compile("\\b(?:state|national|public) radio\\b")));
        named.add(new Channel(
                "interview", List.of("interview"), Pattern.compile("\\b(?:[Ii]n|[Dd]uring) an interview\\b")));
        named.add(new Channel(
                "video message",
                List.of("video"),
                Pattern.compile("\\b[Ii]n an? (?:\\w+ )?video (?:message|statement|address|clip)\\b")));
        named.add(new Channel(
                "parliament",
                List.of("parliament", "Parliament"),
                Pattern.compile("\\b(?:told|to|in) (?:the )?[Pp]arliament\\b")));
        named.add(new Channel(
                "UN General Assembly",
                List.of("General Assembly"),
                Pattern.compile("\\b(?:told|to|at|before) the (?:UN |U\\.N\\. |United Nations )?General Assembly\\b")));
        named.add(new Channel(
                "speech",
                List.of("speech", "address"),
                Pattern.compile("\\b[Ii]n (?:a|an|his|her|its) (?:[\\w-]+ ){0,2}(?:speech|address)\\b")));
        named.add(
                new Channel("letter", List.of("n a "), Pattern.compile("\\b[Ii]n a (?:letter|note|note verbale)\\b")));
        named.add(new Channel(
                "statement",
                List.of("statement", "communiqu", "press release"),
                Pattern.compile(
                        "\\b[Ii]n (?:a|the|an|its|his|her|the same) (?:\\w+ )?(?:statement|communiqué|communique|press release)\\b"
                                + "|\\b[Aa] statement\\b")));
        return named;
    }

    /** @param said the sentence without what is quoted in it */
    static Optional<String> of(String said) {
        Optional<String> agency = agency(said);
        for (Channel channel : NAMED) {
            if (channel.name.equals("reporters") && agency.isPresent()) {
                return agency;
            }
            if (channel.isIn(said)) {
                return Optional.of(channel.name);
            }
        }
        return agency;
    }

    /** The agency or paper that reports or was told: "KCNA reported", "told Reuters". */
    static Optional<String> agency(String said) {
        boolean named = hasAny(said, AGENCIES) || hasAny(said, OUTLETS);
        Optional<String> agency = named && hasAny(said, REPORTS) ? first(AGENCY_SAID, said) : Optional.empty();
        if (agency.isEmpty() && named) {
            agency = first(TOLD_AGENCY, said);
        }
        return agency.isEmpty() && said.contains("told ") ? first(TOLD_NAMED, said) : agency;
    }

    private static Optional<String> first(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean hasAny(String said, List<String> signs) {
        for (String sign : signs) {
            if (said.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    static boolean isAgency(String name) {
        return AGENCY.matcher(name).find();
    }

    /** The words of a sentence outside quotation marks. */
    static String unquoted(String chars, Sentence sentence) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (char c : chars.substring(sentence.from(), sentence.to()).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                out.append(c == '\n' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
