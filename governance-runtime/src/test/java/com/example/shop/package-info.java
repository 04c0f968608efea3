/** An application as its author would write it: for the tests of the Spring integration. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
