package io.mokuteki.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be decided: may this be read, or handed to that recipient, for these purposes?
 *
 * <pre>{@code
 * Request.read("basic.phone").forPurposes("billing")
 * }</pre>
 *
 * @param purposes the stack, outermost first; empty when nobody declared one
 * @param categories what is read or disclosed: categories and items; all must be permitted. At least one
 * @param recipient to whom it goes, if to anybody
 * @param channels by which channels; exactly one is lawful for an outside recipient
 * @param mentionedConditions conditions that the asker named; unknown ones are a denial
 * @param answers which conditions hold
 * @param statistics whether statistics are being made, and how large the smallest cell is
 * @param on the day for which it is decided, if it matters
 */
public record Request(
        List<String> purposes,
        List<String> categories,
        Optional<String> recipient,
        List<String> channels,
        List<String> mentionedConditions,
        ConditionAnswers answers,
        Statistics statistics,
        Optional<LocalDate> on) {

    public Request {
        purposes = List.copyOf(purposes);
        categories = List.copyOf(categories);
        channels = List.copyOf(channels);
        mentionedConditions = List.copyOf(mentionedConditions);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a request names at least one category");
        }
    }

    /** A read of these categories or items, so far for no purpose, with no condition met. */
    public static Request read(String... categories) {
        return read(List.of(categories));
    }

    /** A read of these categories or items, so far for no purpose, with no condition met. */
    public static Request read(List<String> categories) {
        return new Request(
                List.of(),
                categories,
                Optional.empty(),
                List.of(),
                List.of(),
                ConditionAnswers.NONE,
                Statistics.NONE,
                Optional.empty());
    }

    /** The same for this stack of purposes, outermost first. */
    public Request forPurposes(String... stack) {
        return forPurposes(List.of(stack));
    }

    /** The same for this stack of purposes, outermost first. */
    public Request forPurposes(List<String> stack) {
        return new Request(stack, categories, recipient, channels, mentionedConditions, answers, statistics, on);
    }

    /** The same as a disclosure to a recipient that needs no channel. */
    public Request to(String recipientId) {
        return to(recipientId, List.of());
    }

    /** The same as a disclosure to a recipient through a channel. */
    public Request to(String recipientId, String channel) {
        return to(recipientId, List.of(channel));
    }

    /** The same as a disclosure to a recipient through channels. */
    public Request to(String recipientId, List<String> through) {
        return new Request(
                purposes, categories, Optional.of(recipientId), through, mentionedConditions, answers, statistics, on);
    }

    /** The same with the channels named. */
    public Request through(List<String> through) {
        return new Request(purposes, categories, recipient, through, mentionedConditions, answers, statistics, on);
    }

    /** The same with these answers to the policy's conditions. */
    public Request answeredBy(ConditionAnswers conditionAnswers) {
        return new Request(
                purposes, categories, recipient, channels, mentionedConditions, conditionAnswers, statistics, on);
    }

    /** The same with exactly these conditions met; ids that the policy does not know are a denial. */
    public Request met(List<String> conditions) {
        return new Request(
                purposes,
                categories,
                recipient,
                channels,
                conditions,
                ConditionAnswers.met(java.util.Set.copyOf(conditions)),
                statistics,
                on);
    }

    /** The same inside, or outside, the making of statistics. */
    public Request with(Statistics made) {
        return new Request(purposes, categories, recipient, channels, mentionedConditions, answers, made, on);
    }

    /** The same for that day. */
    public Request on(LocalDate day) {
        return new Request(
                purposes, categories, recipient, channels, mentionedConditions, answers, statistics, Optional.of(day));
    }
}
