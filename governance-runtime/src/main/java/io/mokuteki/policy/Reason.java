package io.mokuteki.policy;

/**
 * Why a decision is a denial. Declared in order of precedence: a denial carries the first that holds over all purposes
 * and items.
 */
public enum Reason {
    /** The engine itself failed. Never permits. */
    ENGINE_ERROR,
    /** No valid policy is in force. */
    NO_POLICY,
    /** A purpose, category, recipient, channel or condition that the policy does not know. */
    UNKNOWN_ID,
    /** Nobody declared a purpose. */
    NO_PURPOSE,
    /** The item is secret: no purpose may read it. */
    SECRET,
    /** An outside recipient without exactly one channel, or a channel without an outside recipient. */
    NO_CHANNEL,
    /** The channel does not list the recipient, or the recipient is not what its register says. */
    RECIPIENT_NOT_ALLOWED,
    /** The joint-use scheme does not cover the item, or its purpose does not serve this one. */
    OUTSIDE_SCHEME,
    /** The scheme lists the recipient, but this joint-use purpose does not need it. */
    RECIPIENT_NOT_NEEDED,
    /** The processor's contract does not hold on the date, for these purposes and items. */
    CONTRACT_NOT_IN_FORCE,
    /** The notice does not pair the purpose with the category. */
    NOT_IN_NOTICE,
    /** The notice permits it, and the company has decided that it does not need it. */
    NOT_NECESSARY,
    /** Permitted only inside the making of statistics. */
    STATISTICS_ONLY,
    /** The smallest cell of the statistics counts too few people. */
    GROUP_TOO_SMALL,
    /** A condition does not hold. */
    CONDITION_UNMET
}
