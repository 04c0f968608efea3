package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import java.util.Set;

/** Records, and what every object has: text, comparison, copies. */
final class RecordPaths {

    private static final AmountRecord RECORD = new AmountRecord(1, Amounts.text("secret"));
    private static final AmountRecord LIKE_IT = new AmountRecord(1, Amounts.text("secret"));
    private static final String TEXT = "AmountRecord[id=1, amount=secret]";
    private static final HandWritten HAND_WRITTEN = new HandWritten(1, Amounts.text("secret"));
    private static final HandWritten ITS_LIKE = new HandWritten(1, Amounts.text("secret"));

    private RecordPaths() {}

    static void tryAll() {
        Paths.group("Records");
        path("an accessor", "secret", RECORD::amount);
        path("an accessor after `instanceof`", "secret", () -> AmountRecord.recognised(RECORD));
        kept("a component's accessor by reflection", "secret", () -> {
            var accessor = AmountRecord.class.getRecordComponents()[1].getAccessor();
            return () -> accessor.invoke(RECORD);
        });
        path("`toString`", TEXT, RECORD::toString);
        path("`toString`, in a concatenation", "to " + "AmountRecord[id=1, amount=secret]", () -> "to " + RECORD);
        path(
                "`toString` of a record around it",
                "Outer[inner=" + TEXT + ", number=2]",
                () -> new AmountRecord.Outer(RECORD, 2).toString());
        path(
                "an accessor of a record in a record",
                "secret",
                () -> new AmountRecord.Outer(RECORD, 2).inner().amount());
        free("`equals`", true, () -> RECORD.equals(LIKE_IT));
        free("`hashCode`", true, () -> Set.of(RECORD).contains(LIKE_IT));

        Paths.group("What objects do with themselves");
        path("`toString` written by hand", "HandWritten 1 secret", HAND_WRITTEN::toString);
        path("`toString` of a value object with one component", "secret", () -> new Single("secret").toString());
        free("`equals` that reads fields", true, () -> HAND_WRITTEN.equals(ITS_LIKE));
        free("`hashCode` that calls accessors", true, () -> HAND_WRITTEN.hashCode() == ITS_LIKE.hashCode());
        free("`compareTo`", 0, () -> HAND_WRITTEN.compareTo(ITS_LIKE));
        free("a write", "", () -> {
            ITS_LIKE.amount = Amounts.text("secret");
            return "";
        });
        free("a constructor that reads what it made", 1L, () -> new HandWritten(1, "secret").id);
        path("a constructor that copies another object", 1L, () -> new HandWritten(HAND_WRITTEN).id);
        free("`clone`, which copies and reads nothing", true, () -> new Amounts().clone() != null);
        path("a read of the clone", "secret", () -> new Amounts().clone().text);
    }
}
