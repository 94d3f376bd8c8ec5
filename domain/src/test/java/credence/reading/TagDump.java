package credence.reading;

import credence.act.*;
import credence.claim.*;
import credence.polity.*;
import credence.reading.mention.Names;
import credence.reading.parse.*;
import credence.reading.text.*;
import credence.report.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;

public class TagDump {
    static Polities polities() throws Exception {
        Map<String, String> al = new HashMap<>(), dem = new HashMap<>();
        for (String l : """
            USA|United States,U.S.,America|American,Americans
            GBR|United Kingdom,Britain,U.K.|British
            XDP|DPR|
            XLP|LPR|
            PRK|N Korea,DPRK|North Korean
            RUS||Russian
            CHN|People's Republic|Chinese
            TWN||Taiwanese
            LTU||Lithuanian
            IRN||Iranian
            SAU||Saudi
            IRL||Irish
            ISR||Israeli
            PSE|State of Palestine|Palestinian
            KOS||
            SRB||Serbian
            UKR||Ukrainian
            SLB||
            HND||Honduran
            KEN||Kenyan
            SDN||Sudanese
            DEU||German
            MAR||Moroccan""".split("\n")) {
            String[] p = l.strip().split("\\|", -1);
            al.put(p[0], p[1]); dem.put(p[0], p[2]);
        }
        List<Polity> ps = new ArrayList<>();
        for (String l : Files.readAllLines(Path.of("/work/shared/facts/entities.tsv")).subList(1, 269)) {
            String[] c = l.split("\t", -1);
            if (c[0].equals("DEU") || c.length < 8) {}
            PolityKind k = c[2].equals("state") ? PolityKind.STATE : c[2].startsWith("former") ? PolityKind.FORMER : c[2].equals("territory") ? PolityKind.TERRITORY : PolityKind.LIMITED_STATE;
            String cap = c[7].strip();
            ps.add(new Polity(new PolityKey(c[0]), c[1].replaceAll(" \\(.*", ""), k, List.of(al.getOrDefault(c[0], "").split(",")), List.of(dem.getOrDefault(c[0], "").split(",")), cap.isEmpty() || cap.contains("(") ? null : cap, c[0].equals("RUS") ? List.of("Kremlin") : List.of(), null, null, null, c[4].equals("yes") ? UnStatus.MEMBER : UnStatus.NONE, null, null, "x"));
        }
        return Polities.of(ps);
    }

    static String p(Party x) { return x == null ? "-" : switch (x) { case Party.Known k -> k.key().value(); case Party.Named n -> "'" + n.text() + "'"; }; }

    public static void main(String[] a) throws Exception {
        Polities ps; try { ps = (Polities) Polities.class.getMethod("starter").invoke(null); } catch (NoSuchMethodException e) { ps = polities(); }
        Language l = new Language();
        Names n = new Names(ps);
        boolean v = a.length > 2;
        String t = Files.readString(Path.of(a[0]));
        LocalDate d = LocalDate.parse(a[1]);
        if (v) for (Sentence s : l.sentences(Plain.of(t))) {
            Parse x = Parse.of(l.tag(s), n, d);
            System.out.println(s.index() + " " + x);
        }
        Report r = new Report(t, null, d, null, null);
        Reader reader = new Reader(ps);
        Reading g = reader.read(r);
        for (Account c : g.accounts()) {
            Act x = c.act();
            System.out.printf("%-26s %s -> %s  %s %s%s%s | %s%n", x.kind().word(), p(x.actor()), p(x.target()), x.status().word(), x.when() == null ? "-" : x.when().text(), c.background() ? " BG" : "", x.symmetric() ? " SYM" : "", c.evidence().in(t).replaceAll("\\s+", " "));
        }
        for (Claim c : g.claims()) System.out.println("CLAIM " + c.form().word() + " " + c.kind().word() + " " + p(c.actor()) + " -> " + p(c.target()) + " rank " + c.rank() + " count " + c.count() + " after " + c.after().stream().map(TagDump::p).toList() + " | " + c.evidence().in(t));
        for (Statement s : g.statements()) System.out.println("STMT " + s.speaker() + " [" + s.polity() + "] via " + s.channel() + (s.direct() ? " \"" : " ~") + " | " + s.passage().in(t));
        if (v) { for (int i = 0; i < 20; i++) reader.read(r); long t0 = System.nanoTime(); for (int i = 0; i < 20; i++) reader.read(r); System.out.println("ms/read " + (System.nanoTime() - t0) / 20e6); }
    }
}
