package org.touchstone.analysis.report.drift;

import java.util.List;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.drift.Ewma;
import org.touchstone.stats.drift.NormalCusum;
import org.touchstone.stats.drift.PageHinkley;

/**
 * A control chart of standardised numbers (mean 0, standard deviation 1 without drift): its run lengths, and its
 * state for a sequence. Immutable.
 */
public sealed interface ValueChart {

    /** The state of the chart for one sequence. */
    interface Watch {
        /** Adds the next value; returns whether it alarms. */
        boolean takes(double value);

        /** Returns the present value of the chart. */
        double state();
    }

    /** Its name in reports. */
    String name();

    /** Adds its limit or its run lengths at these shifts to a report. */
    void describe(Report report, List<Double> shifts);

    /** A watch in its first state. */
    Watch watch();

    /** An exponentially weighted moving average: small lasting shifts up or down. */
    record Weighted(Ewma ewma) implements ValueChart {
        @Override
        public String name() {
            return "ewma";
        }

        @Override
        public void describe(Report report, List<Double> shifts) {
            report.fact("limit", ewma.limit());
            ReportTable out = report.table("runLengths", "shift", "averageRunLength");
            shifts.forEach(s -> out.row(s, ewma.averageRunLength(s)));
        }

        @Override
        public Watch watch() {
            return new EwmaWatch(ewma);
        }
    }

    /** Sums of what lies beyond a reference, upwards and downwards. */
    record Summed(NormalCusum cusum) implements ValueChart {
        @Override
        public String name() {
            return "cusum";
        }

        @Override
        public void describe(Report report, List<Double> shifts) {
            ReportTable out = report.table("runLengths", "shift", "oneSided", "twoSided");
            shifts.forEach(s -> out.row(s, cusum.oneSidedRunLength(s), cusum.twoSidedRunLength(s)));
        }

        @Override
        public Watch watch() {
            return new CusumWatch(cusum);
        }
    }

    /** Page and Hinkley's test for a rise of a stream of any scale, without a stated run length. */
    record Rising(PageHinkley test) implements ValueChart {
        @Override
        public String name() {
            return "page-hinkley";
        }

        @Override
        public void describe(Report report, List<Double> shifts) {
            report.fact("limit", test.lambda());
        }

        @Override
        public Watch watch() {
            return new HinkleyWatch(test);
        }
    }

    final class EwmaWatch implements Watch {
        private final Ewma ewma;
        private double average;

        private EwmaWatch(Ewma ewma) {
            this.ewma = ewma;
        }

        @Override
        public boolean takes(double value) {
            average = ewma.next(average, value);
            return ewma.alarms(average);
        }

        @Override
        public double state() {
            return average;
        }
    }

    final class CusumWatch implements Watch {
        private final NormalCusum cusum;
        private double up;
        private double down;

        private CusumWatch(NormalCusum cusum) {
            this.cusum = cusum;
        }

        @Override
        public boolean takes(double value) {
            up = cusum.next(up, value);
            down = cusum.next(down, -value);
            return cusum.alarms(up) || cusum.alarms(down);
        }

        @Override
        public double state() {
            return Math.max(up, down);
        }
    }

    final class HinkleyWatch implements Watch {
        private final PageHinkley test;
        private PageHinkley.State at = PageHinkley.State.start();

        private HinkleyWatch(PageHinkley test) {
            this.test = test;
        }

        @Override
        public boolean takes(double value) {
            at = test.next(at, value);
            return test.alarms(at);
        }

        @Override
        public double state() {
            return at.statistic();
        }
    }
}
