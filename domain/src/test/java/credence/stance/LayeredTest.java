package credence.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every map of a chain keeps what it had, and has what a plain map would have. */
class LayeredTest {
    @Test
    void eachIsWhatAPlainMapWouldBeWhateverCameAfterIt() {
        Random random = new Random(5);
        Layered<Integer, Integer> map = Layered.empty();
        Map<Integer, Integer> plain = new HashMap<>();
        List<Layered<Integer, Integer>> made = new ArrayList<>();
        List<Map<Integer, Integer>> expected = new ArrayList<>();
        for (int step = 0; step < 500; step++) {
            Map<Integer, Integer> later = new HashMap<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                later.put(random.nextInt(3000), step);
            }
            map = map.with(later);
            plain.putAll(later);
            made.add(map);
            expected.add(new HashMap<>(plain));
        }
        for (int step = 0; step < made.size(); step += 7) {
            for (int key = 0; key < 3000; key++) {
                assertEquals(expected.get(step).get(key), made.get(step).get(key));
            }
        }
    }

    @Test
    void twoThatFollowOneDoNotSeeEachOther() {
        Layered<String, Integer> one = Layered.<String, Integer>empty().with(Map.of("a", 1));
        Layered<String, Integer> left = one.with(Map.of("b", 2));
        Layered<String, Integer> right = one.with(Map.of("c", 3));
        assertNull(left.get("c"));
        assertNull(right.get("b"));
        assertEquals(1, left.getOrDefault("a", 0));
    }
}
