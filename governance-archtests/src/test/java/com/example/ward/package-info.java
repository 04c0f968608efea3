/** An application with tests that read governed data, for the tests of the test kit. */
@NullMarked
package com.example.ward;

import org.jspecify.annotations.NullMarked;
