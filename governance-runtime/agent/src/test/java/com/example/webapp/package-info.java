/** A web application. */
package com.example.webapp;
