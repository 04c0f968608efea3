/** An application in which something is broken. */
package com.example.faults;
