package fr.etabli;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void roomsUseOnlyTheRoomsThatTheyDeclare() {
        ApplicationModules.of(Etabli.class).verify();
    }
}
