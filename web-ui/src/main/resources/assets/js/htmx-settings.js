/* htmx-settings */
