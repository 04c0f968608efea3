/**
 * Who the customers are: the notice's basic information, section 3(1), billing contacts, 3(2), and portal accounts, 3(6).
 */
@Governed
@NullMarked
package io.mokuteki.sample.customer;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
