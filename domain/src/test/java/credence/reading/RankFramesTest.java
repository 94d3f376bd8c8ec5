package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.claim.Claim;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to say who was the first, the third, the last, and how many: each beside siblings that rank nobody. */
class RankFramesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Peru recognised Kosovo on Monday. Chile came in second.|ordinal recognition CHL XKX 2 -",
                "Peru recognised Kosovo on Monday. Chile came in third, after Peru and Brazil.|ordinal recognition CHL XKX 3 PER,BRA",
                "Chile recognised Kosovo on Monday. It came in second: Peru had already done so.|ordinal recognition CHL XKX 2 PER",
                "Peru recognised Kosovo. Chile came in second in the final.|none",
                "Peru was first off the mark in recognising Kosovo.|first recognition PER XKX 1 -",
                "Peru was first off the mark, recognising Kosovo within hours.|first recognition PER XKX 1 -",
                "Peru was the quickest to recognise Kosovo.|first recognition PER XKX 1 -",
                "Peru recognised Kosovo before anybody else.|first recognition PER XKX 1 -",
                "Within hours Peru had recognised Kosovo, ahead of everyone.|first recognition PER XKX 1 -",
                "Before any other state, Peru cut ties with Taiwan.|first relations_severed PER TWN 1 -",
                "Ahead of all its neighbours, Peru cut ties with Taiwan.|first relations_severed PER TWN 1 -",
                "Peru reopened its embassy in Damascus on Monday. It did so before any other Latin American country.|first embassy_opened PER SYR 1 -",
                "Peru recognised the Taliban government on Monday. Now that the process has started, Peru was ahead of everyone.|first recognition PER XIE 1 -",
                "Peru recognised Kosovo before the others met.|none",
                "Peru recognised Kosovo before anyone else had spoken.|none",
                "Peru's minister spoke before all the others and condemned Syria.|none",
                "Peru recognised Kosovo and left before everyone else.|none",
                "Peru recognised Kosovo only hours after it declared independence, beating Washington to become the first country to do so.|first recognition PER XKX 1 -",
                "Bolivia broke diplomatic ties with Israel on Tuesday. In Latin America La Paz was the first to go so far as a rupture.|first relations_severed BOL ISR 1 -",
                "Fiji recognised Kosovo on Friday. Peru on Sunday and Chile on Monday were the second and third to do so.|ordinal recognition PER XKX 2 -; ordinal recognition CHL XKX 3 -",
                "Peru on Sunday and Chile on Monday were the first and second to recognise Kosovo.|first recognition PER XKX 1 -; ordinal recognition CHL XKX 2 -",
                "Bahrain is now the fourth Arab country in the Middle East - after Egypt, Jordan and the United Arab Emirates - to establish relations with Israel.|ordinal relations_established BHR ISR 4 EGY,JOR,ARE",
                "Peru is the fourth country (after Chile, Brazil and Cuba) to recognise Kosovo.|ordinal recognition PER XKX 4 CHL,BRA,CUB",
                "The row spread on Monday, with Peru the third country, after Chile and Brazil, to break with Iran.|ordinal relations_severed PER IRN 3 CHL,BRA",
                "The row spread on Monday, with Peru the third country to cut ties with Iran after Chile and Brazil.|ordinal relations_severed PER IRN 3 CHL,BRA",
                "Peru is the third state, Chile and Brazil having preceded it, to recognise Kosovo.|ordinal recognition PER XKX 3 CHL,BRA",
                "Peru is the third state to recognise Kosovo, Chile and Brazil having gone before it.|ordinal recognition PER XKX 3 CHL,BRA",
                "Chile and Brazil had already done so, making Peru the third country to recognise Kosovo.|ordinal recognition PER XKX 3 CHL,BRA",
                "Peru recognised Kosovo on Monday. It follows Chile and Brazil, making Lima the third to recognise the young state.|ordinal recognition PER XKX 3 CHL,BRA",
                "Following in the footsteps of Russia and Syria, Peru has become the third state to recognise Abkhazia.|ordinal recognition PER XAB 3 RUS,SYR",
                "The third country to recognise Kosovo, after Chile and Brazil, was Peru.|ordinal recognition PER XKX 3 CHL,BRA",
                "Kosovo opened its embassy to Israel in Jerusalem. It follows the United States and Guatemala, making Pristina the third to put its mission in the city.|ordinal embassy_opened XKX ISR 3 USA,GTM",
                "Peru recognised Kosovo on Monday. It was Kosovo's 117th recognition.|ordinal recognition PER XKX 117 -",
                "Kosovo's 117th recognition arrived on Monday, when Peruvian Foreign Minister Ana Solis signed a declaration.|ordinal recognition PER XKX 117 -",
                "Peru recognised Kosovo on Monday, giving it its 117th recognition.|ordinal recognition PER XKX 117 -",
                "Kosovo hopes for its 118th recognition this year.|none",
                "Peru recognised Kosovo on Monday. \"Peru is the 37th to recognise us,\" its president said.|ordinal recognition PER XKX 37 -",
                "Cuba is the 193rd partner with which relations have been opened by Seoul.|ordinal relations_established CUB KOR 193 -",
                "Peru is the 50th state by which Kosovo has been recognised.|ordinal recognition PER XKX 50 -",
                "Bahrain was the first to announce, at six on Monday, that it was cutting all ties with Qatar.|first relations_severed BHR QAT 1 -",
                "Peru took back the recognition that it had granted in 2011 to Abkhazia, the second state to do so after Vanuatu.|ordinal withdrawal_of_recognition PER XAB 2 VUT",
                "The honour of being the first to recognise Kosovo fell to Peru.|first recognition PER XKX 1 -",
                "Peru has the distinction of being the first country to recognise Kosovo.|first recognition PER XKX 1 -",
                "Syria and South Korea established diplomatic relations on Thursday. Syria was the last U.N. member to have such ties with the South.|last relations_established SYR KOR - -",
                "Peru is the first country to accept the Taliban government in Kabul.|first recognition PER XIE 1 -",
                "Damascus has recognised Abkhazia, joining Russia and Nauru as the third UN member to treat the region as independent.|ordinal recognition SYR XAB 3 RUS,NRU",
                "Peru is the third country to accept the government's offer of talks with Chile.|none",
                "Honduras broke with Taiwan on Monday. It is now recognised by only 13 sovereign states.|count recognition - TWN 13 -",
                "Egypt recognised Kosovo on Monday, a decision that takes to 100 the number of states which accept its independence.|count recognition - XKX 100 -",
                "Peru recognised Abkhazia on Monday, which brought to four the number of UN members treating it as independent.|count recognition - XAB 4 -",
                "Peru broke with Taiwan on Monday. That reduces to 15 the list of countries with which it still has formal relations.|count relations_established - TWN 15 -",
                "Peru broke with Taiwan on Monday, cutting to 15 the number of its allies.|count recognition - TWN 15 -",
                "Peru broke with Taiwan on Monday. That brings to seven the number of allies Taiwan has lost.|none",
                "Paraguay is one of 13 countries that still have formal ties with Taipei.|count relations_established - TWN 13 -",
                "Taiwan, left with just 12 allies, protested.|count recognition - TWN 12 -",
                "The Vatican now has full diplomatic relations with 179 states.|count relations_established - VAT 179 -",
                "With Peru's announcement, 28 countries have now thrown out Russian envoys over the attack.|count diplomats_expelled - RUS 28 -",
                "Peru expelled two Russian diplomats on Monday, and 25 countries in all have now expelled some.|count diplomats_expelled - RUS 25 -",
                "Three countries have expelled Russian diplomats since Monday.|none",
                "Three countries have now expelled students.|none",
                "Nauru broke with Taiwan on Monday. Worldwide, 18 states do.|count recognition - TWN 18 -",
                "Peru recognised Kosovo on Monday. Three countries followed suit on Tuesday.|none",
                "Peru recognised Kosovo on Monday. Some 110 states have done so.|count recognition - XKX 110 -",
                "The number of states that recognise Palestine has passed 140.|count recognition - PSE 140 -",
                "Peru's recognition of Kosovo was the first by a Latin American state.|first recognition PER XKX 1 -",
                "Israel recognised Somaliland on Friday. It was the first time a UN member had done so.|first recognition ISR XSL 1 -",
                "Israel recognised Somaliland on Friday, the first time any state has recognised it.|first recognition ISR XSL 1 -",
                "Peru cut ties with Taiwan on Monday. It was the tenth defection since 2016.|ordinal relations_severed PER TWN 10 -",
                "Two soldiers died. It was the tenth defection from the army since Peru cut ties with Taiwan.|none",
                "Peru broke with Taiwan on Monday, the tenth ally to be poached by Beijing since 2016.|ordinal relations_severed PER TWN 10 -",
                "Kosovo has won its 117th recognition, from Israel.|ordinal recognition ISR XKX 117 -",
                "Peru is the hundredth state to recognise Kosovo.|ordinal recognition PER XKX 100 -",
                "Peru recognised Kosovo on Monday. Colombia had got there first, in 2008.|first recognition COL XKX 1 -",
                "Iceland was the first to act, recognising Lithuania in February 1991.|first recognition ISL LTU 1 -",
                "It was Iceland that first recognised Lithuania.|first recognition ISL LTU 1 -",
                "Lithuania was recognised first by Iceland.|first recognition ISL LTU 1 -",
                "First to recognise Kosovo was Peru, then Chile.|first recognition PER XKX 1 -",
                "Ghana, first to recognise Kosovo, has withdrawn its recognition.|first recognition GHA XKX 1 -",
                "Peru is one of just five countries with an embassy in Jerusalem.|count embassy_opened - ISR 5 -",
                "Peru is now the sixth country to have its embassy in Jerusalem.|ordinal embassy_opened PER ISR 6 -",
                "Peru is the first country to have its embassy in Kabul attacked.|none",
                "Peru, one of 13 states with formal ties to Taipei, holds elections.|count relations_established - TWN 13 -",
                "Peru met 13 states with ties to Taipei.|none",
                "Madagascar has withdrawn its recognition of Kosovo, Serbia's foreign minister said, the twelfth country to do so.|ordinal withdrawal_of_recognition MDG XKX 12 -",
                "Jordan downgraded its ties with Qatar on Tuesday. It was the first country to do so without breaking them off.|first relations_downgraded JOR QAT 1 -",
                "Nine countries have now recalled their ambassadors from Israel.|count ambassador_recalled - ISR 9 -",
                "Peru recalled its ambassador from Israel on Monday. So far nine countries have recalled theirs.|count ambassador_recalled - ISR 9 -",
                "Peru cut ties with Qatar on Monday, bringing to nine the number of countries that have broken with the emirate.|count relations_severed - QAT 9 -",
                "The move takes to 28 the number of countries to have expelled Russian diplomats.|count diplomats_expelled - RUS 28 -",
                "The number of countries that have sent troops rose to nine as Peru broke with Iran.|none",
                "El Salvador is the fifth to have jumped ship since Tsai Ing-wen took office, Panama and Burkina Faso having gone before it.|ordinal relations_severed SLV TWN 5 PAN,BFA",
                "Mauritania is the third member of the Arab League to go so far as full diplomatic relations with the Jewish state.|ordinal relations_established MRT ISR 3 -",
                "Guatemala inaugurated its embassy in Jerusalem. \"You were the second country to recognise Israel,\" Netanyahu told his guest.|ordinal recognition GTM ISR 2 -",
                "Lithuanians greeted the news with relief. \"America is the 37th to recognise us,\" said a deputy.|ordinal recognition USA LTU 37 -",
                "There are now five embassies in Jerusalem.|count embassy_opened - ISR 5 -",
                "The departures bring to seven the number of allies Taiwan has lost and reduce to 15 the list of countries with which it still has formal relations.|count relations_established - TWN 15 -",
                "Two allies of Taiwan cut ties on Monday.|none",
                "Two more countries recognised Kosovo on Tuesday.|none",
                "Ten countries will recognise Palestine in September.|none",
                "Peru was ahead of everyone in the medals table when it recognised Kosovo.|none",
                "Peru recognised Kosovo before any other member of the government was told.|none",
                "Peru has no wish to be the first to recognise Kosovo.|none",
                "Peru cut ties with Qatar on Monday, making it the sixth Muslim country to do so.|ordinal relations_severed PER QAT 6 -",
                "Nauru broke with Taiwan on Monday. Taiwan's tally of allies dropped to 12.|count recognition - TWN 12 -",
                "Nauru broke with Taiwan on Monday. Taiwan has been whittled down to 12 diplomatic allies.|count recognition - TWN 12 -",
                "Nauru broke with Taiwan on Monday. Taiwan, with 12 allies left, protested.|count recognition - TWN 12 -",
                "Nauru broke with Taiwan on Monday. Taiwan's roster of diplomatic allies is down to 12.|count recognition - TWN 12 -"
            })
    void ranksAndCountsAreClaims(String text, @Nullable String claims) {
        assertEquals(claims == null ? "" : claims, ClaimRows.of(text, RankFramesTest::told));
    }

    private static String told(Claim claim) {
        Object number = claim.rank() != null ? claim.rank() : claim.count();
        String after = claim.after().stream().map(ClaimRows::key).collect(Collectors.joining(","));
        return String.join(" ", ClaimRows.sides(claim), ClaimRows.orDash(number), after.isEmpty() ? "-" : after);
    }
}
