package credence.api;

import credence.InvalidInput;

/** How long a call may take, as gRPC's header {@code grpc-timeout} has it: up to eight digits and a unit. */
final class Deadlines {
    private static final int LONGEST = 9;

    private Deadlines() {}

    static InvalidInput wrong() {
        return new InvalidInput(
                "grpc-timeout", "is no time", "Send up to eight digits and one of H, M, S, m, u, n, such as 500m.");
    }

    /**
     * In milliseconds, begun ones too.
     *
     * @param sent such as 100m, for milliseconds
     * @return negative for what is no time
     */
    static long millis(String sent) {
        int digits = sent.length() - 1;
        if (digits < 1 || sent.length() > LONGEST) {
            return -1;
        }
        long count = 0;
        for (int i = 0; i < digits; i++) {
            char digit = sent.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            count = count * 10 + digit - '0';
        }
        return switch (sent.charAt(digits)) {
            case 'H' -> count * 3_600_000;
            case 'M' -> count * 60_000;
            case 'S' -> count * 1_000;
            case 'm' -> count;
            case 'u' -> (count + 999) / 1_000;
            case 'n' -> (count + 999_999) / 1_000_000;
            default -> -1;
        };
    }
}
