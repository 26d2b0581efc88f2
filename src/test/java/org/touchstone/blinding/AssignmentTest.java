package org.touchstone.blinding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.domain.study.RevealPolicy;

class AssignmentTest {
    private static final String FORTY = "LLRRRRLLRLRRLRRLLRLLLLRLLRRLRRRRLRLLLRLR";
    private static final ResponseId FIRST = new ResponseId("a");
    private static final ResponseId SECOND = new ResponseId("b");

    static String seed(int n) {
        return String.format("%064x", n * 7919L + 1);
    }

    static Comparison item(String id, String first, String second) {
        return new Comparison(
                new ItemId(id),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "?")),
                List.of(
                        new Response(FIRST, List.of(new Turn(Role.ASSISTANT, first))),
                        new Response(SECOND, List.of(new Turn(Role.ASSISTANT, second)))),
                List.of(Scope.CONVERSATION));
    }

    private static boolean firstIsLeft(int seed, String annotator, int position) {
        Sides sides = new SideAssignment(seed(seed), annotator).sides(item("i" + position, "x", "y"), position);
        return sides.left().equals(FIRST);
    }

    @Test
    void sidesAreBalancedInEveryBlockOfTen() {
        for (int seed = 0; seed < 300; seed++) {
            for (int block = 0; block < 3; block++) {
                int from = block * 10;
                int s = seed;
                assertThat(IntStream.range(from, from + 10).filter(i -> firstIsLeft(s, "annotator", i)))
                        .as("seed %d block %d", seed, block)
                        .hasSize(5);
            }
        }
    }

    @Test
    void everyPlaceIsBalancedOverSeedsAndUnpredictableFromItsNeighbour() {
        int seeds = 2000;
        for (int place = 0; place < 10; place++) {
            int position = place;
            long left = IntStream.range(0, seeds)
                    .filter(s -> firstIsLeft(s, "k", position))
                    .count();
            // 1000 expected, standard deviation 22.4: four of them
            assertThat(left).as("place %d", place).isBetween(910L, 1090L);
        }
        long same = IntStream.range(0, seeds)
                .filter(s -> firstIsLeft(s, "k", 3) == firstIsLeft(s, "k", 4))
                .count();
        // without replacement within the block the chance is 4/9
        assertThat(same).isBetween(800L, 980L);
    }

    @Test
    void sidesAreReproducibleFromTheSeed() {
        // The first forty sides as the program drew them while judgments still counted looks: they must not move.
        StringBuilder drawn = new StringBuilder();
        for (int position = 0; position < 40; position++) {
            drawn.append(firstIsLeft(1, "k", position) ? 'L' : 'R');
        }
        assertThat(drawn).hasToString(FORTY);
        assertThat(SideAssignment.displaySeed(seed(1), "k", item("i", "x", "y")))
                .isEqualTo(-686079165370805066L);
    }

    @Test
    void annotatorsAndStudiesHaveOrdersOfTheirOwn() {
        List<Boolean> one =
                IntStream.range(0, 40).mapToObj(i -> firstIsLeft(1, "k1", i)).toList();
        List<Boolean> two =
                IntStream.range(0, 40).mapToObj(i -> firstIsLeft(1, "k2", i)).toList();
        List<Boolean> three =
                IntStream.range(0, 40).mapToObj(i -> firstIsLeft(2, "k1", i)).toList();
        assertThat(one).isNotEqualTo(two).isNotEqualTo(three);
    }

    @Test
    void sidesDoNotDependOnTheOrderOrTextOfTheResponses() {
        SideAssignment assignment = new SideAssignment(seed(5), "k");
        for (int i = 0; i < 30; i++) {
            Comparison item = item("i" + i, "short", "long ".repeat(500));
            Comparison turned = new Comparison(
                    item.id(),
                    item.domain(),
                    item.taskType(),
                    item.language(),
                    item.prompt(),
                    List.of(item.responses().get(1), item.responses().get(0)),
                    item.scopes());
            assertThat(assignment.sides(turned, i)).isEqualTo(assignment.sides(item, i));
            assertThat(assignment.sides(item("i" + i, "x", "x"), i)).isEqualTo(assignment.sides(item, i));
        }
    }

    @Test
    void plainItemsKeepTheirShareInEveryBlockOfEachDomain() {
        for (int seed = 0; seed < 100; seed++) {
            for (int share : new int[] {0, 100, 500, 900, 1000}) {
                ArmAssignment arms = new ArmAssignment(seed(seed), "k", share);
                for (String domain : List.of("legal", "medical")) {
                    for (int block = 0; block < 3; block++) {
                        long plain = IntStream.range(block * 10, block * 10 + 10)
                                .filter(i -> arms.arm(domain, i) == Arm.PLAIN)
                                .count();
                        assertThat(plain).as("seed %d share %d", seed, share).isEqualTo(share / 100);
                    }
                }
            }
        }
    }

    @Test
    void aShareThatTenItemsCannotExpressIsSpreadOverBlocks() {
        int inFirstBlock = 0;
        for (int seed = 0; seed < 400; seed++) {
            ArmAssignment arms = new ArmAssignment(seed(seed), "k", 50);
            long plain = IntStream.range(0, 200)
                    .filter(i -> arms.arm("legal", i) == Arm.PLAIN)
                    .count();
            assertThat(plain).isEqualTo(10);
            inFirstBlock += (int) IntStream.range(0, 10)
                    .filter(i -> arms.arm("legal", i) == Arm.PLAIN)
                    .count();
        }
        // the phase makes a first block as likely to hold the plain item as not: 200 of 400, standard deviation 10
        assertThat(inFirstBlock).isBetween(160, 240);
    }

    @Test
    void armsAndSidesAreIndependent() {
        int both = 0;
        for (int seed = 0; seed < 2000; seed++) {
            boolean plain = new ArmAssignment(seed(seed), "k", 500).arm("legal", 0) == Arm.PLAIN;
            both += plain == firstIsLeft(seed, "k", 0) ? 1 : 0;
        }
        assertThat(both).isBetween(910, 1090);
    }

    @Test
    void revealSampleKeepsItsShare() {
        int revealed = 0;
        RevealSample sample = new RevealSample(seed(3), "k", new RevealPolicy(100));
        for (int i = 0; i < 10_000; i++) {
            revealed += sample.reveals(new ItemId("i" + i)) ? 1 : 0;
        }
        assertThat(revealed).isBetween(880, 1120);
        assertThat(new RevealSample(seed(3), "k", new RevealPolicy(0)).reveals(new ItemId("i")))
                .isFalse();
        assertThat(new RevealSample(seed(3), "k", new RevealPolicy(1000)).reveals(new ItemId("i")))
                .isTrue();
    }

    @Test
    void unBlindingFindsTheMeaningWhateverSideItWasPaintedOn() {
        UnBlinding<String> key = new UnBlinding<>(Map.of(FIRST, "model one", SECOND, "model two"));
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100; i++) {
            Sides sides = random.nextBoolean() ? new Sides(FIRST, SECOND) : new Sides(SECOND, FIRST);
            int towardsFirst = sides.of(FIRST) == Side.LEFT ? -2 : 2;
            assertThat(key.preferred(Preference.ofPosition(Scope.CONVERSATION, towardsFirst, sides)))
                    .contains("model one");
            assertThat(key.on(sides, sides.of(SECOND))).isEqualTo("model two");
        }
        assertThat(key.preferred(Preference.tie(Scope.CONVERSATION))).isEmpty();
    }
}
