package scholium.implementation;

import java.util.List;
import java.util.Optional;
import scholium.expr.Range;
import scholium.expr.Setting;
import scholium.expr.evaluation.Program;
import scholium.number.Ball;

/** Whether two formulas have the same values at a few batches, to so many digits that it is no accident. */
final class Coincidence {
    private static final int ENOUGH = 2;
    private static final long MOST_ELEMENTS = 100;
    private static final double SAME = 0x1p-160;

    private Coincidence() {}

    /**
     * Not for formulas that are 0 everywhere, since too much is 0.
     *
     * @param places the last ones are tried first
     */
    static boolean at(
            List<Place> places, Setting setting, List<Range> ranges, Program.Lambda one, Program.Lambda other) {
        Enclosing both = new Enclosing(setting, List.of(one, other));
        int agreements = 0;
        boolean zero = true;
        for (int p = places.size() - 1; p >= 0; p--) {
            Place place = places.get(p);
            Enclosing.At here = both.at(place.point());
            List<int[]> all = Subscripts.all(ranges, place, MOST_ELEMENTS).orElse(List.of());
            for (int[] subscripts : all) {
                Optional<Ball> left = here.value(0, subscripts);
                Optional<Ball> right = left.isEmpty() ? left : here.value(1, subscripts);
                if (left.isEmpty() || right.isEmpty() || !isSame(left.get(), right.get())) {
                    return false;
                }
                zero &= left.get().containsZero();
            }
            if (!all.isEmpty() && ++agreements >= ENOUGH) {
                break;
            }
        }
        return agreements > 0 && !zero;
    }

    private static boolean isSame(Ball left, Ball right) {
        double scale = Math.max(1, Math.abs(left.doubleValue()));
        return left.overlaps(right)
                && left.radius().doubleValue() <= SAME * scale
                && right.radius().doubleValue() <= SAME * scale;
    }
}
