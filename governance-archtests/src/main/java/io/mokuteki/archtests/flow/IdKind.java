package io.mokuteki.archtests.flow;

/** What an id names. */
public enum IdKind {
    PURPOSE("purpose"),
    CATEGORY("data category"),
    RECIPIENT("recipient"),
    CHANNEL("channel"),
    CLAUSE("clause"),
    RECLASSIFICATION("reclassification");

    private final String words;

    IdKind(String words) {
        this.words = words;
    }

    /** As messages spell it. */
    public String words() {
        return words;
    }
}
