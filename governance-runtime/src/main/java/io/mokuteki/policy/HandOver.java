package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a request's recipient and channel: sections 4 and 5 of the notice.
 *
 * <p>Data goes to an outside recipient through exactly one channel. A direct channel lists who may receive; a joint-use
 * purpose lists besides what it covers, which purposes it serves and whom it needs.
 */
final class HandOver {

    private final PolicyIndex index;
    private final Request request;
    private final Findings findings;

    HandOver(PolicyIndex index, Request request, Findings findings) {
        this.index = index;
        this.request = request;
        this.findings = findings;
    }

    /**
     * Asks the rules.
     *
     * @param purposes those that the channel must serve
     * @param items what is handed over
     * @return the channel, if there is exactly one and the recipient needs one
     */
    Optional<Channel> judge(Collection<Purpose> purposes, Set<Item> items) {
        Set<String> channels = new LinkedHashSet<>(request.channels());
        Recipient recipient = request.recipient()
                .map(id -> index.policy().recipients().get(id))
                .orElse(null);
        boolean outside = recipient != null && recipient.outside();
        if (outside ? channels.size() != 1 : !channels.isEmpty()) {
            noChannel(recipient, channels);
            return Optional.empty();
        }
        if (recipient == null) {
            return Optional.empty();
        }
        Channel channel = outside ? index.channel(channels.iterator().next()) : null;
        if (channel instanceof DirectChannel direct) {
            lists(direct, recipient);
        } else if (channel instanceof JointUsePurpose joint) {
            JointUseScheme scheme = index.scheme(joint.scheme());
            needs(scheme, joint, recipient);
            purposes.forEach(purpose -> serves(joint, purpose));
            items.forEach(item -> covers(scheme, joint, item));
        }
        if (channel != null) {
            channel.conditions().forEach(condition -> findings.ask(condition, null, null));
        }
        recipient.conditions().forEach(condition -> findings.ask(condition, null, null));
        return Optional.ofNullable(channel);
    }

    private void noChannel(@Nullable Recipient recipient, Set<String> channels) {
        String sentence;
        if (recipient == null || !recipient.outside()) {
            sentence = "A channel is named (" + String.join(", ", channels) + "), and no outside recipient.";
        } else if (channels.isEmpty()) {
            sentence = "Data goes to '" + recipient.id() + "' through no channel.";
        } else {
            sentence = "Data goes to '" + recipient.id() + "' through more than one channel: "
                    + String.join(", ", channels) + ".";
        }
        List<String> clauses = new ArrayList<>();
        if (recipient != null) {
            clauses.add(recipient.clause());
        }
        channels.forEach(id -> clauses.add(index.channel(id).clause()));
        findings.refuse(
                Reason.NO_CHANNEL,
                Layer.NOTICE,
                clauses,
                null,
                null,
                sentence,
                recipient != null && recipient.outside()
                        ? "Name exactly one channel: outsourcing, one joint-use purpose, consent or law."
                        : "Leave the channel out, or name the outside recipient that the data goes to.");
    }

    private void lists(DirectChannel direct, Recipient recipient) {
        boolean lists = direct.recipients().all() || direct.recipients().ids().contains(recipient.id());
        findings.check(
                lists,
                () -> "Channel '" + direct.id() + "' " + (lists ? "lists" : "does not list") + " '" + recipient.id()
                        + "'.",
                Reason.RECIPIENT_NOT_ALLOWED,
                List.of(direct.clause()),
                null,
                null,
                () -> "Hand the data over through a channel that lists '" + recipient.id() + "'.");
    }

    private void needs(JointUseScheme scheme, JointUsePurpose joint, Recipient recipient) {
        List<String> participants = scheme.recipients().ids();
        boolean lists = participants.contains(recipient.id());
        findings.check(
                lists,
                () -> "Scheme '" + scheme.id() + "' " + (lists ? "lists" : "does not list") + " '" + recipient.id()
                        + "'.",
                Reason.RECIPIENT_NOT_ALLOWED,
                scheme.recipients().clauses(),
                null,
                null,
                () -> "Only these take part in the scheme: " + String.join(", ", participants) + ".");
        if (!lists) {
            return;
        }
        List<String> conditions = joint.recipients().get(recipient.id());
        boolean needs = conditions != null;
        findings.check(
                needs,
                () -> "'" + joint.id() + "' " + (needs ? "needs" : "does not need") + " '" + recipient.id() + "'.",
                Reason.RECIPIENT_NOT_NEEDED,
                List.of(joint.clause()),
                null,
                null,
                () -> "This joint-use purpose needs: "
                        + String.join(", ", joint.recipients().keySet()) + ".");
        if (conditions != null) {
            conditions.forEach(condition -> findings.ask(condition, null, null));
        }
    }

    private void serves(JointUsePurpose joint, Purpose purpose) {
        boolean serves = index.lineage(purpose).stream()
                .anyMatch(ancestor -> joint.serves().contains(ancestor.id()));
        findings.check(
                serves,
                () -> "'" + joint.id() + "' " + (serves ? "serves" : "does not serve") + " '" + purpose.id() + "'.",
                Reason.OUTSIDE_SCHEME,
                List.of(joint.clause(), purpose.clause()),
                null,
                purpose,
                () -> "Hand the data over for a purpose that the joint-use purpose serves: "
                        + String.join(", ", joint.serves()) + ".");
    }

    private void covers(JointUseScheme scheme, JointUsePurpose joint, Item item) {
        boolean inScheme = index.covers(scheme.items().ids(), item.id());
        boolean covers = inScheme && index.covers(joint.items(), item.id());
        findings.check(
                covers,
                () -> "'" + joint.id() + "' " + (covers ? "covers" : "does not cover") + " '" + item.id() + "'.",
                Reason.OUTSIDE_SCHEME,
                inScheme ? List.of(joint.clause()) : scheme.items().clauses(),
                item,
                null,
                () -> "Leave '" + item.id() + "' out of the hand-over.");
        if (covers) {
            necessary(joint, item);
        }
    }

    private void necessary(JointUsePurpose joint, Item item) {
        boolean keptBack = index.covers(index.scheme(joint.scheme()).keptBack(), item.id());
        boolean necessary = !keptBack && index.covers(joint.necessity(), item.id());
        findings.check(
                necessary,
                () -> "'" + item.id() + "' is " + (necessary ? "" : "not ") + "necessary for '" + joint.id() + "'.",
                Reason.NOT_NECESSARY,
                List.of(joint.clause()),
                item,
                null,
                () -> "Leave '" + item.id() + "' out, or have the necessity of '" + joint.id()
                        + "' reviewed and widened.");
        joint.statisticsOnly()
                .ifPresent(footnote ->
                        findings.statistics(Layer.NOTICE, List.of(footnote), item, null, () -> "'" + joint.id() + "'"));
        if (joint.statisticsNecessary()) {
            findings.statistics(Layer.NECESSITY, List.of(joint.clause()), item, null, () -> "'" + joint.id() + "'");
        }
    }
}
