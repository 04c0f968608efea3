package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Identifies which one of the recipients a {@linkplain Discloses disclosing} call addresses: which retailer, which
 * operator, which processor. At most one parameter of a method carries it.
 *
 * <p>Conditions about the recipient are asked with its value (is <em>this</em> retailer registered?).
 *
 * <pre>{@code
 * @Discloses(to = "retailer", channel = "joint-use-1.termination-relay")
 * void relayTermination(@RecipientId String retailer, @DataCategory("basic.contract-number") String contract);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface RecipientId {}
