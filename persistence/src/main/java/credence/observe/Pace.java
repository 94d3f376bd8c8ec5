package credence.observe;

/** So many in each second. */
final class Pace {
    private final int most;
    private long second = Long.MIN_VALUE;
    private int taken;
    private int left;

    Pace(int most) {
        this.most = most;
    }

    /** How many were left out since the last one that was taken; less than 0 for one that is left out itself. */
    synchronized int take(long now) {
        if (now != second) {
            second = now;
            taken = 0;
        }
        if (taken >= most) {
            left++;
            return -1;
        }
        taken++;
        int before = left;
        left = 0;
        return before;
    }
}
