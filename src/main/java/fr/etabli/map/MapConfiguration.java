package fr.etabli.map;

import fr.etabli.geography.AreaOutlines;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.index.Documents;
import fr.etabli.school.Schools;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import fr.etabli.vocabulary.WarmUp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapProperties.class)
class MapConfiguration {

    @Bean
    SchoolProperties schoolProperties(
            Trades trades, Sectors sectors, Departments departments, Regions regions, PublicAddress address) {
        return new SchoolProperties(trades, sectors, departments, regions, address);
    }

    @Bean
    Atlases atlases(
            Documents documents,
            SchoolProperties properties,
            Sectors sectors,
            Regions regions,
            Departments departments,
            AreaOutlines outlines,
            PublicAddress address,
            Credits credits) {
        Members members = new Members(documents, credits, address);
        return new Atlases(
                documents, properties, new AreaFeeds(regions, departments, outlines, sectors, members), members);
    }

    @Bean
    Tiles tiles(Atlases atlases, MapProperties properties) {
        return new Tiles(atlases, properties.cache().tiles().toBytes());
    }

    @Bean
    MapFiles mapFiles(Atlases atlases, Credits credits, PublicAddress address, MapProperties properties) {
        return new MapFiles(atlases, new TileJson(credits, address), properties.archiveZoom());
    }

    @Bean
    Pictures pictures(
            Documents documents,
            Schools schools,
            Trades trades,
            Sectors sectors,
            Regions regions,
            Departments departments,
            AreaOutlines outlines,
            PublicAddress address,
            Credits credits,
            Provenances provenances,
            MapProperties properties) {
        Members members = new Members(documents, credits, address);
        return new Pictures(
                documents,
                schools,
                trades,
                new AreaFeeds(regions, departments, outlines, sectors, members),
                provenances,
                properties.cache().pictures().toBytes());
    }

    @Bean
    Provenances provenances(
            Documents documents, Credits credits, PublicAddress address, Regions regions, AreaOutlines outlines) {
        return new Provenances(new Members(documents, credits, address), regions, outlines);
    }

    @Bean
    MapAnswer mapAnswer(Documents documents, Credits credits, PublicAddress address, Build build) {
        return new MapAnswer(new Members(documents, credits, address), build);
    }

    @Bean
    @ConditionalOnWebApplication
    WarmUp mapWarmUp(Atlases atlases, ServedData served) {
        return new WarmUp("map", served, atlases::of);
    }
}
