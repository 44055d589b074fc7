//! Pictures that are kept: small files, compared dot by dot with what is drawn today.

use std::{collections::HashMap, env, fs, path::Path};

use image::{DynamicImage, Rgb, RgbImage, RgbaImage};

/// Colours of a kept picture: what one byte for each dot can tell apart.
const COLOURS: usize = 256;
/// Greatest distance, in colour, of a drawn dot from the kept one. Keeping fewer colours costs up to this much.
const TOLERANCE: i32 = 20;

/// Compares a picture with the one that is kept; keeps it when `UPDATE_SNAPSHOTS` is set. What is drawn today is put
/// beside a kept one that differs.
pub(super) fn check(picture: &RgbaImage, path: &Path) -> Result<(), String> {
    let drawn = DynamicImage::ImageRgba8(picture.clone()).into_rgb8();
    if env::var_os("UPDATE_SNAPSHOTS").is_some_and(|it| !it.is_empty()) {
        if differing(&drawn, path).is_none_or(|it| 0 < it) {
            keep(&drawn, path);
        }
        return Ok(());
    }
    let told = match differing(&drawn, path) {
        Some(0) => return Ok(()),
        Some(count) => format!("{}: {count} dots differ", path.display()),
        None => format!("{}: none is kept, or of another size", path.display()),
    };
    keep(&drawn, &path.with_extension("new.png"));
    Err(told)
}

/// How many dots of a picture differ from the kept one; nothing when they cannot be compared.
fn differing(drawn: &RgbImage, path: &Path) -> Option<usize> {
    let kept = image::open(path).ok()?.into_rgb8();
    if kept.dimensions() != drawn.dimensions() {
        return None;
    }
    // Most rows are the same, byte for byte.
    let length = kept.width() as usize * 3;
    let rows = kept.as_raw().chunks_exact(length).zip(drawn.as_raw().chunks_exact(length)).filter(|(a, b)| a != b);
    let dots = rows.flat_map(|(a, b)| a.as_chunks().0.iter().zip(b.as_chunks().0));
    Some(dots.filter(|(a, b)| a != b && TOLERANCE * TOLERANCE < distance(Rgb(**a), Rgb(**b))).count())
}

/// Square of the distance of two colours.
fn distance(Rgb(a): Rgb<u8>, Rgb(b): Rgb<u8>) -> i32 {
    a.into_iter().zip(b).map(|(a, b)| (i32::from(a) - i32::from(b)).pow(2)).sum()
}

fn keep(picture: &RgbImage, path: &Path) {
    let (palette, places) = palette(picture);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut encoder = png::Encoder::new(fs::File::create(path).unwrap(), picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.iter().flat_map(|it| it.0).collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::High);
    let dots: Vec<u8> = picture.pixels().map(|it| places[it]).collect();
    encoder.write_header().unwrap().write_image_data(&dots).unwrap();
}

/// The most frequent colours as they are, and for every colour the one that stands for it, within the least distance
/// that the number of colours allows.
fn palette(picture: &RgbImage) -> (Vec<Rgb<u8>>, HashMap<Rgb<u8>, u8>) {
    let mut counts: HashMap<Rgb<u8>, usize> = HashMap::new();
    for dot in picture.pixels() {
        *counts.entry(*dot).or_default() += 1;
    }
    let mut colours: Vec<(usize, Rgb<u8>)> = counts.into_iter().map(|(colour, count)| (count, colour)).collect();
    colours.sort_by_key(|(count, colour)| (std::cmp::Reverse(*count), colour.0));
    for within in 1..=TOLERANCE {
        let mut palette: Vec<Rgb<u8>> = Vec::new();
        let mut places = HashMap::new();
        for (_, colour) in &colours {
            let near = palette.iter().position(|it| distance(*it, *colour) <= within * within);
            let place = near.unwrap_or(palette.len());
            if near.is_none() {
                palette.push(*colour);
            }
            let Ok(place) = u8::try_from(place) else { break };
            places.insert(*colour, place);
        }
        if palette.len() <= COLOURS {
            return (palette, places);
        }
    }
    panic!("{COLOURS} colours are not enough for this picture");
}
