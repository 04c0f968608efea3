/** A server with more than one application. */
package com.example.server;
