//! Draws what egui tessellates, without a graphics card: the same pixels on every machine.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "dots of a picture are few, and clamped"
)]
#![expect(clippy::many_single_char_names, reason = "corners of a triangle, channels of a colour")]
#![expect(clippy::iter_over_hash_type, reason = "each texture is by itself")]
#![expect(clippy::float_cmp, reason = "an edge is level when its ends are the same number")]

use std::collections::HashMap;

use egui::{
    Color32, Pos2, TextureId, TexturesDelta,
    epaint::{ColorImage, ImageData, Mesh, Primitive, Vertex},
    pos2,
};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// A renderer for pictures of the window.
#[derive(Default)]
pub(super) struct Painter {
    textures: HashMap<TextureId, ColorImage>,
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                let ImageData::Color(image) = patch.image;
                match (patch.pos, self.textures.get_mut(&id)) {
                    (Some([left, top]), Some(texture)) => {
                        for y in 0..image.size[1] {
                            for x in 0..image.size[0] {
                                texture[(left + x, top + y)] = image[(x, y)];
                            }
                        }
                    }
                    _ => {
                        self.textures.insert(id, (*image).clone());
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let extent = ctx.content_rect().size() * scale;
        let paper = ctx.global_style().visuals.panel_fill;
        let mut canvas = Canvas::new(extent.x.round() as usize, extent.y.round() as usize, paper);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = [clipped.clip_rect.min, clipped.clip_rect.max].map(|it| (it.to_vec2() * scale).to_pos2());
            canvas.draw(&mesh, texture, scale, clip);
        }
        let mut bytes = Vec::with_capacity(canvas.pixels.len() * 4);
        for dot in &canvas.pixels {
            bytes.extend_from_slice(&dot.to_array());
        }
        RgbaImage::from_raw(canvas.width as u32, canvas.height as u32, bytes).ok_or_else(|| "no picture".to_owned())
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

impl Canvas {
    /// A blank canvas, in the colour that the window is cleared in.
    fn new(width: usize, height: usize, paper: Color32) -> Self {
        Self { width, height, pixels: vec![paper; width * height] }
    }

    fn draw(&mut self, mesh: &Mesh, texture: &ColorImage, scale: f32, clip: [Pos2; 2]) {
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [corners[0], corners[1], corners[2]].map(|it| {
                let Vertex { pos, uv, color } = mesh.vertices[it as usize];
                Vertex { pos: (pos.to_vec2() * scale).to_pos2(), uv, color }
            });
            self.triangle(&corners, texture, clip);
        }
    }

    fn triangle(&mut self, [a, b, c]: &[Vertex; 3], texture: &ColorImage, [low, high]: [Pos2; 2]) {
        let area = cross(a.pos, b.pos, c.pos);
        if area == 0.0 {
            return;
        }
        let [top, bottom] = [
            a.pos.y.min(b.pos.y).min(c.pos.y).max(low.y.round()).max(0.0),
            a.pos.y.max(b.pos.y).max(c.pos.y).min(high.y.round()).max(0.0),
        ];
        let is_flat = a.uv == b.uv && b.uv == c.uv && a.color == b.color && b.color == c.color;
        let flat = is_flat.then(|| sample(texture, a.uv) * a.color);
        for y in first_dot(top)..first_dot(bottom).min(self.height) {
            let middle = y as f32 + 0.5;
            let (mut left, mut right) = (low.x.round().max(0.0), high.x.round());
            for (from, to) in [(a, b), (b, c), (c, a)] {
                // An edge keeps what is at its right or at its left; a level one keeps the whole row.
                let (from, to) = (from.pos, to.pos);
                if from.y == to.y {
                    continue;
                }
                let at = from.x + (middle - from.y) * (to.x - from.x) / (to.y - from.y);
                if (from.y < to.y) == (0.0 < area) { right = right.min(at) } else { left = left.max(at) }
            }
            let row = first_dot(left)..first_dot(right.max(0.0)).min(self.width);
            if row.is_empty() {
                continue;
            }
            let shift = y * self.width;
            if let Some(colour) = flat.filter(Color32::is_opaque) {
                self.pixels[shift + row.start..shift + row.end].fill(colour);
                continue;
            }
            for x in row {
                let pixel = &mut self.pixels[shift + x];
                *pixel =
                    pixel.blend(flat.unwrap_or_else(|| mixed([a, b, c], area, pos2(x as f32 + 0.5, middle), texture)));
            }
        }
    }
}

/// The first dot whose middle is at a place or beyond.
fn first_dot(place: f32) -> usize {
    (place - 0.5).ceil().max(0.0) as usize
}

/// The colour of a triangle at a place.
fn mixed([a, b, c]: [&Vertex; 3], area: f32, at: Pos2, texture: &ColorImage) -> Color32 {
    let [i, j] = [cross(b.pos, c.pos, at) / area, cross(c.pos, a.pos, at) / area];
    let k = 1.0 - i - j;
    let uv = (a.uv.to_vec2() * i + b.uv.to_vec2() * j + c.uv.to_vec2() * k).to_pos2();
    let channels = [a, b, c].map(|it| it.color.to_array());
    let mix = |it: usize| {
        let [a, b, c] = channels.map(|channel| f32::from(channel[it]));
        (a * i + b * j + c * k).round().clamp(0.0, 255.0) as u8
    };
    sample(texture, uv) * Color32::from_rgba_premultiplied(mix(0), mix(1), mix(2), mix(3))
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// The colour of a texture at a place from 0 to 1, between its nearest dots.
fn sample(texture: &ColorImage, uv: Pos2) -> Color32 {
    let [width, height] = texture.size;
    let (x, y) = (uv.x * width as f32 - 0.5, uv.y * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (right_share, bottom_share) = (x - left, y - top);
    let place = |it: f32, most: usize| (it.max(0.0) as usize).min(most - 1);
    let at =
        |x: f32, y: f32, channel: usize| f32::from(texture[(place(x, width), place(y, height))].to_array()[channel]);
    let between = |from: f32, to: f32, share: f32| from + (to - from) * share;
    let row = |y: f32, channel| between(at(left, y, channel), at(left + 1.0, y, channel), right_share);
    let [r, g, b, a] = [0, 1, 2, 3].map(|it| between(row(top, it), row(top + 1.0, it), bottom_share).round() as u8);
    Color32::from_rgba_premultiplied(r, g, b, a)
}
