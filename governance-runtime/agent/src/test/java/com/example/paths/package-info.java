/**
 * An application that reads governed data in every way that Java offers, and prints what came of each.
 *
 * <p>Its output is the table in {@code docs/read-paths.md}. Everything governed here is an amount: the purpose of billing
 * permits it, the purpose of support does not.
 */
package com.example.paths;
