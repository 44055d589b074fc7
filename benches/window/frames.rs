//! A window in memory: what the program does for a frame, without the system's part in it.

use std::{
    error::Error,
    hint::black_box,
    io::{self, Write as _},
};

use egui::{Context, FullOutput, Pos2, RawInput, Rect, vec2};
use gouvernail::gui::{App, theme};

use crate::views::{Hands, View};

/// Frames after which nothing moves any more, once what had to be typed was.
const SETTLING: usize = 8;
/// Frames within which the keyboard reaches a field.
const PATIENCE: usize = 100;

/// Draws so many frames once nothing moves, each the same; `read` makes the tree for a reader of screens as well.
pub(crate) fn run(view: View, dossier: &str, times: usize, read: bool) -> Result<(), Box<dyn Error>> {
    let ctx = Context::default();
    theme::install(&ctx);
    let mut app = view.window(dossier, &ctx)?;
    let (mut hands, mut time) = (Hands::new(view), 0.0);
    ctx.enable_accesskit();
    let mut events = RawInput::default();
    let mut settled = 0;
    for _ in 0..PATIENCE {
        settled += usize::from(hands.are_done());
        if settled == SETTLING {
            break;
        }
        hands.act(&ctx, &mut events);
        let mut output = frame(&ctx, &mut app, std::mem::take(&mut events), &mut time);
        output.textures_delta.clear();
        if let Some(tree) = &output.platform_output.accesskit_update {
            hands.press(tree, &mut events);
        }
    }
    if !hands.are_done() {
        return Err("no field takes the keyboard".into());
    }
    if !read {
        ctx.disable_accesskit();
    }
    let mut triangles = 0;
    for _ in 0..times {
        let mut output = frame(&ctx, &mut app, RawInput::default(), &mut time);
        output.textures_delta.clear();
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = black_box(ctx.tessellate(shapes, output.pixels_per_point));
        triangles = meshes.iter().map(|it| triangles_of(&it.primitive)).sum();
    }
    let called = app.session().map_or(0, |it| it.asked().count());
    Ok(writeln!(io::stdout(), "{called} requirements, {triangles} triangles")?)
}

fn frame(ctx: &Context, app: &mut App, input: RawInput, time: &mut f64) -> FullOutput {
    *time += 0.1;
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0)));
    ctx.run_ui(RawInput { screen_rect, time: Some(*time), ..input }, |ui| {
        app.think(ui.ctx());
        app.frame(ui);
    })
}

fn triangles_of(primitive: &egui::epaint::Primitive) -> usize {
    match primitive {
        egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
        egui::epaint::Primitive::Callback(_) => 0,
    }
}
