package credence.reading.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.jspecify.annotations.Nullable;

/**
 * The parts of speech of a sentence by the weights of OpenNLP's model, word by word with the likeliest tag so far (a beam of 1): the model's
 * own 3 takes three times as long, and no reading is better by it. The sums are those of OpenNLP, in its order, so the tags are the same (a test
 * compares them); but what a word weighs is looked up once for each word, not once for each place, and the chances themselves, for which only
 * their order counts, are never worked out. Safe to share between threads.
 */
final class Tagger {
    /** The name of the weights within the tagger's model. */
    private static final String WEIGHTS = "pos.model";

    /** Letters of the beginnings and ends that weigh. */
    private static final int AFFIX = 4;

    private static final Context NOTHING = new Context(new int[0], new double[0]);

    /**
     * What a word weighs for each tag.
     *
     * @param alone summed up, by its letters and itself
     * @param before for the word that follows it, {@code secondBefore} for the one after that
     * @param behind for the word that it follows, {@code secondBehind} for the one before that
     * @param shape by its class: small letters, digits, a capital
     * @param shaped by itself with its class
     */
    record Word(
            double[] alone,
            Context before,
            Context secondBefore,
            Context behind,
            Context secondBehind,
            Context shape,
            Context shaped) {}

    private final Map<String, Context> weights;
    private final String[] tags;
    private final Context[] begins = new Context[3];
    private final Context[] after;
    private final Context[][] afterTwo;

    Tagger(POSModel model) {
        GISModel maxent = model.getArtifact(WEIGHTS);
        this.tags = new String[maxent.getNumOutcomes()];
        this.weights = weights(maxent);
        this.after = new Context[tags.length];
        this.afterTwo = new Context[tags.length][tags.length];
        begins[0] = weight("S=begin");
        begins[1] = weight("p1S=begin");
        begins[2] = weight("p2S=begin");
        for (int i = 0; i < tags.length; i++) {
            tags[i] = maxent.getOutcome(i);
        }
        for (int i = 0; i < tags.length; i++) {
            after[i] = weight("t=" + tags[i]);
            for (int j = 0; j < tags.length; j++) {
                afterTwo[i][j] = weight("t2=" + tags[i] + "," + tags[j]);
            }
        }
    }

    @SuppressWarnings("unchecked") // the second of the model's structures is always this
    private static Map<String, Context> weights(GISModel maxent) {
        return (Map<String, Context>) maxent.getDataStructures()[1];
    }

    /** A tag for each word. */
    String[] tags(List<Token> tokens) {
        int size = tokens.size();
        Word[] sentence = new Word[size];
        for (int i = 0; i < size; i++) {
            sentence[i] = tokens.get(i).spelling().weighed(this::weighed);
        }
        String[] found = new String[size];
        double[] sums = new double[tags.length];
        int last = -1;
        int lastButOne = -1;
        for (int i = 0; i < size; i++) {
            System.arraycopy(sentence[i].alone, 0, sums, 0, sums.length);
            add(sums, i > 0 ? sentence[i - 1].before : NOTHING);
            add(sums, i > 1 ? sentence[i - 2].secondBefore : NOTHING);
            add(sums, i + 1 < size ? sentence[i + 1].behind : NOTHING);
            add(sums, i + 2 < size ? sentence[i + 2].secondBehind : NOTHING);
            add(sums, i < begins.length ? begins[i] : NOTHING);
            add(sums, sentence[i].shape);
            add(sums, sentence[i].shaped);
            add(sums, last >= 0 ? after[last] : NOTHING);
            add(sums, lastButOne >= 0 ? afterTwo[lastButOne][last] : NOTHING);
            lastButOne = last;
            last = likeliest(sums);
            found[i] = tags[last];
        }
        return found;
    }

    private static int likeliest(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > sums[best]) {
                best = i;
            }
        }
        return best;
    }

    private static void add(double[] sums, Context weight) {
        int[] outcomes = weight.getOutcomes();
        double[] parameters = weight.getParameters();
        for (int i = 0; i < outcomes.length; i++) {
            sums[outcomes[i]] += parameters[i];
        }
    }

    private Word weighed(String text) {
        double[] alone = new double[tags.length];
        Arrays.fill(alone, StrictMath.log(1.0 / tags.length));
        add(alone, weight("def"));
        int affixes = Math.min(AFFIX, text.length());
        for (int i = 1; i <= affixes; i++) {
            add(alone, weight("suf=" + text.substring(text.length() - i)));
        }
        for (int i = 1; i <= affixes; i++) {
            add(alone, weight("pre=" + text.substring(0, i)));
        }
        String small = StringUtil.toLowerCase(text);
        add(alone, weight("w=" + small));
        String shape = FeatureGeneratorUtil.tokenFeature(text);
        return new Word(
                alone,
                weight("p1w=" + small),
                weight("p2w=" + small),
                weight("n1w=" + small),
                weight("n2w=" + small),
                weight("wc=" + shape),
                weight("w&c=" + small + "," + shape));
    }

    private Context weight(String feature) {
        @Nullable Context weight = weights.get(feature);
        return weight == null ? NOTHING : weight;
    }
}
