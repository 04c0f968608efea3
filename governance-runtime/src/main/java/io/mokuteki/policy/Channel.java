package io.mokuteki.policy;

import java.util.List;

/** A way of handing data to somebody else. Every hand-over to an outside recipient goes through exactly one. */
public sealed interface Channel permits DirectChannel, JointUsePurpose {

    /** {@code outsourcing}, {@code joint-use-1.grid-operations}. */
    String id();

    /** The clause it rests on. */
    String clause();

    /** The notice's wording. */
    Label label();

    /** What must hold for any hand-over through it. */
    List<String> conditions();
}
