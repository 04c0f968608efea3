package io.mokuteki.policy;

import java.util.Map;

/**
 * A problem before it is put into words.
 *
 * @param location where
 * @param rule the rule that was broken
 * @param parameters what its texts mention
 */
record Finding(Location location, String rule, Map<String, ?> parameters) {}
