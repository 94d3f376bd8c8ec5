package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.claim.Claim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims of what is held, told without an act, and of who comes after whom. */
class HoldingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Ukraine has had ties with North Korea since 1992.|since relations_established UKR PRK 1992 -",
                "Kyiv and Pyongyang have had full diplomatic relations since March 1992.|since relations_established UKR PRK 1992-03 -",
                "Britain has had trade ties with Taiwan since 1950.|none",
                "Saudi Arabia has never recognised Israel.|never recognition SAU ISR - -",
                "Peru broke with the Taliban on Tuesday. That leaves Chile as the only country that recognises the Taliban.|only recognition CHL XIE - -",
                "Russia and Nauru are the only countries to recognise Abkhazia.|count recognition - XAB 2 -",
                "Russia, Syria and Nauru are the only other countries that recognise Abkhazia.|none",
                "Russia and Nauru are the only UN members that do not recognise Abkhazia.|none",
                "Tuvalu withdrew its recognition of Abkhazia, which leaves Russia and Nauru as the only states to recognise it.|count recognition - XAB 2 -",
                "Tuvalu withdrew its recognition of Abkhazia, leaving Russia as the only country that recognises it.|only recognition RUS XAB - -",
                "Blasts hit Transnistria, a region of Moldova that no country recognises.|count recognition - XTN 0 -",
                "Blasts hit Abkhazia, a region of Georgia recognised by only five UN members.|count recognition - XAB 5 -",
                "Kenya is the first country to recognise Kosovo since the 1990s.|since recognition KEN XKX - -",
                "Kenya is the first country to recognise Kosovo, where Serbs have sought autonomy since the 1990s.|first recognition KEN XKX - -",
                "Kenya is the first country to recognise Kosovo, which has been independent since 2008.|first recognition KEN XKX - -",
                "Iran has had no relations with the United States since 1980.|none",
                "Paraguay is one of 12 remaining allies of Taiwan.|count recognition - TWN 12 -",
                "Paraguay is one of Taiwan's seven remaining allies in Latin America.|count recognition - TWN 7 in Latin America",
                "Taiwan now has only 12 diplomatic allies.|count recognition - TWN 12 -",
                "The move left Taiwan with 13 formal allies.|count recognition - TWN 13 -",
                "Syria's three remaining allies sent weapons.|none",
                "The three military allies of Ukraine met.|none",
                "Only two Arab states have full relations with Israel.|count relations_established - ISR 2 Arab states",
                "Nearly 20 countries still have formal diplomatic ties with Taiwan.|count relations_established - TWN 20 -",
                "Paraguay is the only South American country with formal ties to Taiwan.|only relations_established PRY TWN - South American country",
                "Paraguay is the only country in South America that has diplomatic relations with Taiwan.|only relations_established PRY TWN - in South America",
                "No country has recognised Somaliland.|never recognition - XSL - -",
                "No UN member has ever recognised Transnistria.|never recognition - XTN - UN member",
                "No European Union member recognises Abkhazia.|count recognition - XAB 0 European Union member",
                "Somaliland is not recognised by any country.|count recognition - XSL 0 -",
                "No other country recognises Northern Cyprus.|none",
                "No country except Turkey recognises Northern Cyprus.|only recognition TUR XNC - -",
                "No UN member other than Israel recognises Somaliland.|only recognition ISR XSL - -",
                "Nobody but Turkey recognises Northern Cyprus.|only recognition TUR XNC - -",
                "Northern Cyprus is recognised by no one except Turkey.|only recognition TUR XNC - -",
                "Nobody at the ministry recognises Northern Cyprus.|none",
                "With Fiji, the number of states that recognise Kosovo rises to 110.|count recognition - XKX 110 -",
                "Sweden recognised Palestine on Thursday, the last but one Nordic country to do so.|none",
                "Peru severed ties with Taiwan. It is the second country to part with Taipei.|ordinal relations_severed PER TWN - -",
                "Chile aside, no country has recognised Somaliland.|only recognition CHL XSL - -",
                "With the exception of Chile, no country recognises Somaliland.|only recognition CHL XSL - -",
                "Apart from Chile and Peru, no country has recognised Somaliland.|none",
                "Not a single country recognises Somaliland.|count recognition - XSL 0 -",
                "Transnistria has not been recognised by a single state.|never recognition - XTN - -",
                "In the past week three countries have recognised Palestine.|none",
                "Over the last two years, nine countries have recognised Palestine.|none",
                "A total of 146 states have recognised Palestine.|count recognition - PSE 146 -",
                "Peru denied that it was the first country to recognise Somaliland.|none",
                "The decision reduces Taiwan's allies to 12.|count recognition - TWN 12 -",
                "The move leaves Taiwan with just 12 diplomatic partners.|count recognition - TWN 12 -",
                "Nauru's move brings the number of Taiwan's diplomatic allies down to 12.|count recognition - TWN 12 -",
                "Nauru cut ties with Taiwan on Monday. The island's diplomatic allies now number 12.|count recognition - TWN 12 -",
                "Google's partners were reduced to 12.|none",
                "Google's partners now number 12.|none",
                "The Vatican is Taiwan's only diplomatic ally in Europe.|only recognition VAT TWN - in Europe",
                "Eswatini, the last diplomatic ally of Taiwan in Africa, is silent.|last recognition SWZ TWN - in Africa",
                "Britain is Poland's only ally.|none",
                "Taiwan now has formal ties with only 12 countries.|count relations_established - TWN 12 -",
                "The loss cuts the number of governments that still recognise Taiwan to 24.|count recognition - TWN 24 -",
                "Nauru recognised Abkhazia on Monday, joining Russia and Nicaragua as the only countries to have done so.|ordinal recognition NRU XAB - -",
                "Peru and Chile recognised Kosovo last year, making Bolivia the third.|ordinal recognition BOL XKX - -",
                "That leaves Taiwan with diplomatic relations with 12 countries.|count relations_established - TWN 12 -",
                "Only Eswatini still has diplomatic ties with Taiwan.|only relations_established SWZ TWN - -",
                "Only Eswatini and Chad still have diplomatic ties with Taiwan.|none",
                "In Africa only Eswatini has diplomatic ties with Taiwan.|none",
                "Only Eswatini in Africa has diplomatic ties with Taiwan.|none",
                "Nicaragua is one of five UN members to recognise Abkhazia.|count recognition - XAB 5 -",
                "Some 143 of the UN's 193 members already recognise Palestine.|count recognition - PSE 143 of the UN's 193 members"
            })
    void whatIsHeldIsAClaim(String text, @Nullable String claims) {
        assertEquals(claims == null ? "" : claims, ClaimRows.of(text, HoldingsTest::told));
    }

    private static String told(Claim claim) {
        Object number = claim.since() != null ? claim.since().text() : claim.count();
        return String.join(" ", ClaimRows.sides(claim), ClaimRows.orDash(number), ClaimRows.orDash(claim.population()));
    }
}
