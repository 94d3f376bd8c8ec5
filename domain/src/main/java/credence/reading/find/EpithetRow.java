package credence.reading.find;

import credence.polity.PolityKey;
import java.util.Arrays;
import java.util.List;

/**
 * Whom a state's "breakaway regions", "rebels" or "rulers" are, in the years in which that is said.
 *
 * @param until the last year in which it is said
 */
record EpithetRow(PolityKey of, What what, List<PolityKey> meant, int from, int until) {
    enum What {
        PARTS,
        REBELS,
        COALITION,
        LEADER,
        RULERS
    }

    static final List<EpithetRow> ALL = List.of(
            new EpithetRow("SRB", What.PARTS, "XKX", 1999, 9999),
            new EpithetRow("GEO", What.PARTS, "XAB XSO", 1992, 9999),
            new EpithetRow("UKR", What.PARTS, "XDP XLP", 2014, 9999),
            new EpithetRow("MDA", What.PARTS, "XTN", 1991, 9999),
            new EpithetRow("AZE", What.PARTS, "XAK", 1991, 9999),
            new EpithetRow("CYP", What.PARTS, "XNC", 1983, 9999),
            new EpithetRow("SOM", What.PARTS, "XSL", 1991, 9999),
            new EpithetRow("YUG", What.PARTS, "SVN HRV", 1991, 1992),
            new EpithetRow("PAK", What.PARTS, "BGD", 1971, 9999),
            new EpithetRow("ETH", What.PARTS, "ERI", 1991, 9999),
            new EpithetRow("SDN", What.PARTS, "SSD", 2011, 9999),
            new EpithetRow("LBY", What.REBELS, "XNT", 2011, 2011),
            new EpithetRow("SYR", What.COALITION, "XSC", 2012, 2024),
            new EpithetRow("VEN", What.LEADER, "XVG", 2019, 2022),
            new EpithetRow("AFG", What.RULERS, "XIE", 2021, 9999));

    private EpithetRow(String of, What what, String meant, int from, int until) {
        this(
                new PolityKey(of),
                what,
                Arrays.stream(meant.split(" ")).map(PolityKey::new).toList(),
                from,
                until);
    }
}
