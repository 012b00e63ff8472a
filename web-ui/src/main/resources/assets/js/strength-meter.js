/* strength-meter */
