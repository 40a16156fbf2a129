package fr.etabli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub. */
@SpringBootApplication
public class Etabli {

    public static void main(String[] args) {
        SpringApplication.run(Etabli.class, args);
    }
}
