package credence.reading.find;

import credence.reading.text.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what medium or on what occasion a thing was said, where the sentence says so. The more exact one wins. */
final class Channels {
    private static final Map<String, Pattern> NAMED = named();
    private static final Pattern AGENCY = Pattern.compile(
            "\\b(Reuters|AFP|Agence France-Presse|AP|Associated Press|TASS|Tass|Interfax|RIA Novosti|RIA|Xinhua|KCNA|Yonhap|Kyodo|NHK|CNN|BBC|Al Jazeera"
                    + "|Anadolu|IRNA|SANA|WAFA|MAP|EFE|ANSA|DPA|Bloomberg|CCTV|SPA|WAM|PTI|Tasnim|Fars|Ukrinform|Sputnik"
                    + "|(?:[A-Z][\\w'-]+ )*(?:News Agency|Press Agency|Television|TV|Radio|Broadcasting Corporation|Times|Post|Guardian|Journal|Herald))\\b");
    private static final Pattern AGENCY_SAID = Pattern.compile(
            AGENCY.pattern() + "(?:\\)|,| news agency| state media| state television)* (?:said|reported|quoted|cited)");
    private static final Pattern TOLD_NAMED = Pattern.compile(
            "\\btold (?:the )?((?:[A-Z][\\w'-]+ )*[A-Z][\\w'-]+) (?:news agency|newspaper|daily|broadcaster|magazine|news site)");
    private static final Pattern TOLD_AGENCY = Pattern.compile(
            "\\b(?:told|with|to|by|on|in an interview with|speaking to) (?:the )?(?:(?:\\w+ )?(?:news )?(?:agency|newspaper|daily|broadcaster|channel|station) )?"
                    + AGENCY.pattern());

    private Channels() {}

    private static Map<String, Pattern> named() {
        Map<String, Pattern> named = new LinkedHashMap<>();
        named.put("Telegram", Pattern.compile("\\bTelegram\\b"));
        named.put("Twitter", Pattern.compile("\\bTwitter\\b|\\btweet(?:ed|s)?\\b"));
        named.put("X", Pattern.compile("\\b(?:on|to|platform|post on) X\\b"));
        named.put("Truth Social", Pattern.compile("\\bTruth Social\\b"));
        named.put("Facebook", Pattern.compile("\\bFacebook\\b"));
        named.put("Instagram", Pattern.compile("\\bInstagram\\b"));
        named.put("Weibo", Pattern.compile("\\bWeibo\\b"));
        named.put("YouTube", Pattern.compile("\\bYouTube\\b"));
        named.put("website", Pattern.compile("\\b(?:web ?site|online portal)\\b"));
        named.put("social media", Pattern.compile("\\bsocial media\\b|\\bsocial network\\b"));
        named.put("news conference", Pattern.compile("\\b(?:news|press) (?:conference|briefing)\\b"));
        named.put("reporters", Pattern.compile("\\btold (?:reporters|journalists)\\b"));
        named.put(
                "state television",
                Pattern.compile(
                        "\\b(?:state|national|public) (?:TV|television)\\b|\\btelevised\\b|\\bon television\\b"));
        named.put("state radio", Pattern.compile("\\b(?:state|national|public) radio\\b"));
        named.put("interview", Pattern.compile("\\b(?:in|during) an interview\\b"));
        named.put("speech", Pattern.compile("\\bin (?:a|an|his|her|its) (?:[\\w-]+ ){0,2}(?:speech|address)\\b"));
        named.put("letter", Pattern.compile("\\bin a (?:letter|note|note verbale)\\b"));
        named.put(
                "statement",
                Pattern.compile(
                        "\\bin (?:a|the|an|its|his|her|the same) (?:\\w+ )?(?:statement|communiqué|communique|press release)\\b"
                                + "|\\ba statement\\b"));
        return named;
    }

    /** @param said the sentence without what is quoted in it */
    static Optional<String> of(String said) {
        for (Map.Entry<String, Pattern> channel : NAMED.entrySet()) {
            if (channel.getKey().equals("reporters") && agency(said).isPresent()) {
                return agency(said);
            }
            if (channel.getValue().matcher(said).find()) {
                return Optional.of(channel.getKey());
            }
        }
        return agency(said);
    }

    /** The agency or paper that reports or was told: "KCNA reported", "told Reuters". */
    static Optional<String> agency(String said) {
        for (Pattern pattern : java.util.List.of(AGENCY_SAID, TOLD_AGENCY, TOLD_NAMED)) {
            Matcher matcher = pattern.matcher(said);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
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
