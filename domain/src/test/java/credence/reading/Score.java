package credence.reading;

import com.fasterxml.jackson.databind.*;
import credence.act.*;
import credence.claim.*;
import credence.polity.*;
import credence.report.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;

public class Score {
    public static void main(String[] a) throws Exception {
        Polities ps; try { ps = (Polities) Polities.class.getMethod("starter").invoke(null); } catch (NoSuchMethodException e) { ps = TagDump.polities(); }
        Map<String, String> byName = new HashMap<>();
        for (Polity p : ps.all()) { byName.put(p.name().toLowerCase(), p.key().value()); for (String x : p.aliases()) byName.put(x.toLowerCase(), p.key().value()); }
        ObjectMapper m = new ObjectMapper();
        Reader reader = new Reader(ps);
        int tp = 0, fp = 0, fn = 0, st = 0, dt = 0, dn = 0, bg = 0;
        for (String line : Files.readAllLines(Path.of("/work/shared/reports/labelled.jsonl"))) {
            JsonNode r = m.readTree(line);
            String text = r.get("text").asText();
            Reading g = reader.read(new Report(text, null, LocalDate.parse(r.get("published").asText()), null, null));
            List<JsonNode> gold = new ArrayList<>(); r.get("acts").forEach(gold::add);
            System.out.println("== " + r.get("id").asText());
            List<Account> left = new ArrayList<>(g.accounts());
            for (JsonNode act : gold) {
                String A = key(byName, act.get("actor").asText()), T = act.get("target").isNull() ? "-" : key(byName, act.get("target").asText());
                boolean opt = act.path("optional").asBoolean();
                Account hit = null;
                for (Account c : left) {
                    String ca = TagDump.p(c.act().actor()), ct = TagDump.p(c.act().target()).replace("'", "");
                    boolean same = ca.equals(A) && ct.equals(T) || act.path("symmetric").asBoolean() && ca.equals(T) && ct.equals(A);
                    if (same && c.act().kind().word().equals(act.get("type").asText())) { hit = c; if (c.act().status().word().equals(act.get("status").asText())) break; }
                }
                if (hit == null) { if (!opt) { fn++; System.out.println("  MISS " + act.get("type").asText() + " " + A + "->" + T + " " + act.get("status").asText() + " | " + act.get("evidence").asText()); } continue; }
                left.remove(hit);
                if (!opt) tp++;
                boolean s = hit.act().status().word().equals(act.get("status").asText());
                String gd = act.get("date").isNull() ? null : act.get("date").asText();
                String hd = hit.act().when() == null ? null : hit.act().when().text();
                if (!opt) { if (s) st++; if (gd != null) { dn++; if (gd.equals(hd)) dt++; } if (hit.background() == act.get("background").asBoolean()) bg++; }
                if (!s || gd != null && !gd.equals(hd) || hit.background() != act.get("background").asBoolean()) System.out.println("  DIFF " + act.get("type").asText() + " " + A + "->" + T + " gold " + act.get("status").asText() + " " + gd + " bg=" + act.get("background").asBoolean() + " got " + hit.act().status().word() + " " + hd + " bg=" + hit.background());
            }
            for (Account c : left) { fp++; System.out.println("  EXTRA " + c.act().kind().word() + " " + TagDump.p(c.act().actor()) + "->" + TagDump.p(c.act().target()) + " " + c.act().status().word() + " | " + c.evidence().in(text)); }
            for (Claim c : g.claims()) System.out.println("  CLAIM " + c.form().word() + " " + c.kind().word() + " " + TagDump.p(c.actor()) + " -> " + TagDump.p(c.target()) + " rank " + c.rank() + " count " + c.count() + " after " + c.after().stream().map(TagDump::p).toList() + " | " + c.evidence().in(text));
            for (Statement s : g.statements()) System.out.println("  STMT " + s.speaker() + " [" + s.polity() + "] via " + s.channel() + (s.direct() ? " \"" : " ~") + " | " + s.passage().in(text));
            r.get("quotes").forEach(q -> System.out.println("  gold quote " + q));
            r.get("rank_claims").forEach(q -> System.out.println("  gold claim " + q));
        }
        System.out.printf("tp %d fp %d fn %d P %.2f R %.2f status %d/%d date %d/%d bg %d/%d%n", tp, fp, fn, tp / (double) (tp + fp), tp / (double) (tp + fn), st, tp, dt, dn, bg, tp);
    }

    static String key(Map<String, String> m, String n) { return m.getOrDefault(n.toLowerCase(), n); }
}
