package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticalTableTest {

    @Test
    void theCityOfNineIsHiddenTogetherWithTheSmallestOther() {
        StatisticalTable table = StatisticalTable.averageBy("city")
                .minimumGroupSize(10)
                .group(40, 310.5, "Sapporo")
                .group(9, 280, "Rebun")
                .group(31, 295.25, "Otaru")
                .build();

        assertThat(table).hasToString("""
                city     average
                Otaru          –
                Rebun          –
                Sapporo   310.50
                total     301.16""");
        assertThat(table.smallestGroup()).hasValue(40);
        assertThat(table.suppressed()).isEqualTo(2);
    }

    @Test
    void aTableOfLargeCellsIsPublishedWhole() {
        StatisticalTable table = StatisticalTable.sumBy("city", "menu")
                .minimumGroupSize(10)
                .group(10, 100, "Otaru", "day")
                .group(20, 150.5, "Otaru", "night")
                .group(30, 300, "Sapporo", "day")
                .group(40, 350, "Sapporo", "night")
                .build();

        assertThat(table).hasToString("""
                city \\ menu  day  night  total
                Otaru        100  150.5  250.5
                Sapporo      300    350    650
                total        400  500.5  900.5""");
    }

    @Test
    void aSmallCellOfACrossTableTakesThreeOthersWithIt() {
        StatisticalTable table = StatisticalTable.countBy("city", "menu")
                .minimumGroupSize(10)
                .group(3, 0, "Otaru", "day")
                .group(20, 0, "Otaru", "night")
                .group(90, 0, "Otaru", "flat")
                .group(30, 0, "Sapporo", "day")
                .group(40, 0, "Sapporo", "night")
                .group(50, 0, "Sapporo", "flat")
                .build();

        assertThat(table).hasToString("""
                city \\ menu  day  flat  night  total
                Otaru          –    90      –    113
                Sapporo        –    50      –    120
                total         33   140     60    233""");
    }

    @Test
    void aTotalUnderTheMinimumIsHiddenWithItsWholeLineTheEmptyCellsToo() {
        StatisticalTable table = StatisticalTable.countBy("city", "menu")
                .minimumGroupSize(10)
                .group(4, 0, "Rebun", "day")
                .group(30, 0, "Otaru", "day")
                .group(31, 0, "Otaru", "night")
                .group(50, 0, "Sapporo", "day")
                .group(51, 0, "Sapporo", "night")
                .build();

        assertThat(table).hasToString("""
                city \\ menu  day  night  total
                Otaru          –      –      –
                Rebun          –      –      –
                Sapporo       50     51    101
                total         84     82    166""");
    }

    @Test
    void anEmptyCellIsPublishedAsNobody() {
        StatisticalTable table = StatisticalTable.averageBy("city", "menu")
                .minimumGroupSize(10)
                .group(10, 5, "Otaru", "day")
                .group(10, 7, "Sapporo", "day")
                .group(10, 9, "Sapporo", "night")
                .build();

        StatisticalTable.Cell nobody = table.cell("Otaru", "night");
        assertThat(nobody.isSuppressed()).isFalse();
        assertThat(nobody.count()).hasValue(0);
        assertThat(nobody.figure()).isEmpty();
        assertThat(table.smallestGroup()).hasValue(10);
    }

    @Test
    void twoSmallCellsThatTogetherAreTooFewTakeAThird() {
        StatisticalTable table = StatisticalTable.countBy("city")
                .minimumGroupSize(10)
                .group(4, 0, "Rebun")
                .group(5, 0, "Rishiri")
                .group(20, 0, "Otaru")
                .group(30, 0, "Sapporo")
                .build();

        assertThat(table).hasToString("""
                city     people
                Otaru         –
                Rebun         –
                Rishiri       –
                Sapporo      30
                total        59""");
    }

    @Test
    void nineteenPeopleInTwoCitiesPublishTheirTotalOnly() {
        StatisticalTable table = StatisticalTable.countBy("city")
                .minimumGroupSize(10)
                .group(9, 0, "Rebun")
                .group(10, 0, "Otaru")
                .build();

        assertThat(table).hasToString("""
                city   people
                Otaru       –
                Rebun       –
                total      19""");
    }

    @Test
    void aLoneSmallCityHidesItsTotalToo() {
        StatisticalTable table = StatisticalTable.countBy("city")
                .minimumGroupSize(10)
                .group(9, 0, "Rebun")
                .build();

        assertThat(table).hasToString("""
                city   people
                Rebun       –
                total       –""");
        assertThat(table.smallestGroup()).isEmpty();
    }

    @Test
    void aTableOfNothingIsATotalOfNobody() {
        StatisticalTable table =
                StatisticalTable.countBy("city").minimumGroupSize(10).build();

        assertThat(table).hasToString("""
                city   people
                total       0""");
    }

    @Test
    void peopleAreCountedOnceHoweverManyRowsTheyHave() {
        StatisticalTable.Builder builder = StatisticalTable.averageBy("city").minimumGroupSize(10);
        IntStream.range(0, 9 * 48).forEach(reading -> builder.row(reading % 9, 0.5, "Rebun"));
        IntStream.range(0, 30).forEach(customer -> builder.row(100 + customer, 24, "Otaru"));
        IntStream.range(0, 40).forEach(customer -> builder.row(200 + customer, 12, "Sapporo"));

        assertThat(builder.build()).hasToString("""
                city     average
                Otaru          –
                Rebun          –
                Sapporo    12.00
                total      17.92""");
    }

    @Test
    void aPersonOfTwoCellsIsOnePersonOfTheTotal() {
        StatisticalTable.Builder builder = StatisticalTable.countBy("month").minimumGroupSize(10);
        for (int customer = 0; customer < 12; customer++) {
            builder.row(customer, 1, "April");
            builder.row(customer, 1, "May");
        }

        assertThat(builder.build()).hasToString("""
                month  people
                April      12
                May        12
                total      12""");
    }

    @Test
    void theSameNinePeopleInTwoCellsDoNotCoverEachOther() {
        StatisticalTable.Builder builder = StatisticalTable.sumBy("month").minimumGroupSize(10);
        for (int customer = 0; customer < 9; customer++) {
            builder.row(customer, 1, "April");
            builder.row(customer, 1, "May");
        }
        IntStream.range(0, 20).forEach(customer -> builder.row(customer, 1, "June"));
        IntStream.range(0, 30).forEach(customer -> builder.row(customer, 1, "July"));

        assertThat(builder.build()).hasToString("""
                month  sum
                April    –
                July    30
                June     –
                May      –
                total   68""");
    }

    @Test
    void aKeyThatOnlyOnePersonHasIsNotPrinted() {
        StatisticalTable.Builder builder = StatisticalTable.countBy("phone").minimumGroupSize(10);
        IntStream.range(0, 12).forEach(customer -> builder.row(customer, 1, "090-0000-" + customer));

        StatisticalTable table = builder.build();

        assertThat(table.rowKeys()).containsExactly("(other)");
        assertThat(table).hasToString("""
                phone    people
                (other)      12
                total        12""");
    }

    @Test
    void rowsAreReadFromElements() {
        record Reading(long customer, String city, double kilowattHours) {}
        List<Reading> readings = IntStream.range(0, 10)
                .mapToObj(customer -> new Reading(customer, "Otaru", 0.5 * customer))
                .toList();

        StatisticalTable table = StatisticalTable.sumBy("city")
                .minimumGroupSize(10)
                .rows(readings, Reading::customer, Reading::kilowattHours, Reading::city)
                .build();

        assertThat(table.cell("Otaru").figure())
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("22.5"));
        assertThat(table.entries()).containsExactly(new StatisticalTable.Entry(List.of("Otaru"), table.cell("Otaru")));
    }

    @Test
    void noFieldHoldsWhatIsHidden() throws IllegalAccessException {
        StatisticalTable table = StatisticalTable.sumBy("city")
                .minimumGroupSize(10)
                .group(9, 1234, "Rebun")
                .group(31, 5678, "Otaru")
                .group(40, 9999, "Sapporo")
                .build();

        StringBuilder everything = new StringBuilder();
        for (Field field : StatisticalTable.class.getDeclaredFields()) {
            field.setAccessible(true);
            everything.append(field.get(table)).append('\n');
        }
        assertThat(everything.toString()).contains("9999", "16911").doesNotContain("1234", "5678", "31");
    }

    @Test
    void aLargeTableIsMadeInSeconds() {
        StatisticalTable.Builder builder =
                StatisticalTable.countBy("city", "menu").minimumGroupSize(10);
        Random random = new Random(7);
        for (int city = 0; city < 200; city++) {
            for (int menu = 0; menu < 20; menu++) {
                builder.group(random.nextInt(100), 0, city, menu);
            }
        }

        assertThat(assertTimeout(Duration.ofSeconds(20), builder::build).suppressed())
                .isBetween(200L, 1500L);
    }

    @Test
    void aMinimumOnlyRises() {
        assertThat(StatisticalTable.countBy("city")
                        .minimumGroupSize(20)
                        .minimumGroupSize(10)
                        .build()
                        .minimumGroupSize())
                .isEqualTo(20);
    }

    @Test
    void thePolicyInForceSetsTheMinimumAndTheMethodThatMakesStatisticsRaisesIt() {
        PolicyInForce.install(PolicyInForce.of(
                SmallPolicy.policy(), ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of()));
        Object before = CurrentScope.save();
        try {
            assertThat(StatisticalTable.countBy("city").build().minimumGroupSize())
                    .isEqualTo(3);
            assertThat(StatisticalTable.countBy("city")
                            .minimumGroupSize(2)
                            .build()
                            .minimumGroupSize())
                    .isEqualTo(3);

            Enforcement.enter(making(4), null);
            StatisticalTable raised = StatisticalTable.countBy("city").build();

            assertThat(raised.minimumGroupSize()).isEqualTo(4);
            assertThat(Enforcement.finish(making(4), raised)).isSameAs(raised);
        } finally {
            CurrentScope.restore(before);
            PolicyInForce.forget();
        }
    }

    @Test
    void aTableOfASmallerMinimumThanTheMethodsIsNoStatistic() {
        StatisticalTable loose = StatisticalTable.countBy("city")
                .minimumGroupSize(1)
                .group(1, 0, "Rebun")
                .build();
        PolicyInForce.install(PolicyInForce.of(
                SmallPolicy.policy(), ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of()));
        Object before = CurrentScope.save();
        try {
            Enforcement.enter(making(0), null);

            assertThatThrownBy(() -> Enforcement.finish(making(0), loose))
                    .isInstanceOf(PurposeViolationException.class)
                    .hasMessageContaining("The result counts 0 people; it must count at least 3.");
        } finally {
            CurrentScope.restore(before);
            PolicyInForce.forget();
        }
    }

    private static GovernedCall making(int minimumGroupSize) {
        return new GovernedCall(
                "Usage", "byCity", List.of("marketing"), Optional.of(new GovernedCall.Making("2*2", minimumGroupSize)));
    }

    @Test
    void withoutAPolicyAndAMinimumThereIsNoTable() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StatisticalTable.countBy("city").build())
                .withMessage("No minimum group size is known: put a policy in force, which sets one, or set"
                        + " minimumGroupSize.");
    }

    @Test
    void misuseIsToldInFull() {
        StatisticalTable.Builder builder = StatisticalTable.countBy("city").minimumGroupSize(1);
        builder.row("customer", 1, "Otaru");

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.group(10, 1, "Otaru"))
                .withMessage("A table is made of rows or of counted groups, not of both.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.row("customer", 1, "Otaru", "day"))
                .withMessage("A row of this table has 1 key (city), not 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.row("customer", 1, new Object[] {null}))
                .withMessage("A row has no city. Give it a key of its own, such as \"unknown\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatisticalTable.countBy("a", "b", "c"))
                .withMessage("A table has one key or two, not 3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumGroupSize(0))
                .withMessage("A group has at least one person, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatisticalTable.countBy("city").group(-1, 1, "Otaru"))
                .withMessage("A group counts nobody or more, not -1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.build().cell("Otaru"))
                .withMessage("The table has no row of that key; it has: [(other)].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.build().cell("Otaru", "day"))
                .withMessage("The table is by city: give 1 key, not 2.");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.row("customer", null, "Otaru"))
                .withMessage("value");
    }
}
