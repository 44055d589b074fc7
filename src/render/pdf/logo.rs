//! The logo of the organisation, above the title.

use lopdf::{Document as File, Object, ObjectId, Stream, dictionary};
use printpdf::{Op, Point, Pt, XObjectId, XObjectTransform};

use super::{
    flow::Flow,
    strip::{Paint, PaintShape, Strip},
    style,
    tags::{Element, ROOT},
    text,
};
use crate::{document::Picture, picture::read_png, render::RenderError};

/// Name of the picture among the resources of its page.
const NAME: &str = "Logo";

impl Flow {
    /// Adds the logo, as large as its frame allows.
    pub(super) fn logo(&mut self, logo: Option<&Picture>) {
        let Some(logo) = logo.filter(|it| 0 < it.width && 0 < it.height) else {
            return;
        };
        let (most_width, most_height) = style::logo(self.kind);
        #[expect(clippy::cast_precision_loss, reason = "a logo has at most 4096 dots in width and height")]
        let (width, height) = (logo.width as f32, logo.height as f32);
        let factor = (most_width / width).min(most_height / height);
        let node = self.tree.add(ROOT, Element::Figure(text::clean_line(&logo.description)));
        let mut strip = Strip::space(height * factor);
        let shape = PaintShape::Logo { x: 0.0, y: 0.0, width: width * factor, height: height * factor };
        strip.paints.push(Paint { tag: Some(self.tree.tag(node)), shape });
        self.push(vec![strip], 0.0, style::space::LOGO);
    }
}

/// The operator that shows the logo with its lower left corner there.
pub(super) fn draw(corner: Point, width: Pt, height: Pt) -> Op {
    let transform = XObjectTransform {
        translate_x: Some(corner.x),
        translate_y: Some(corner.y),
        scale_x: Some(width.0),
        scale_y: Some(height.0),
        ..XObjectTransform::default()
    };
    Op::UseXobject { id: XObjectId(NAME.to_owned()), transform }
}

/// Puts the picture into the file, for the page that shows it.
pub(super) fn write(file: &mut File, page: ObjectId, logo: &Picture) -> Result<(), RenderError> {
    let dots = read_png(&logo.png).map_err(|_| RenderError::Assembly)?;
    let (mut colours, mut opacities) = (Vec::new(), Vec::new());
    for dot in dots.rgba.chunks_exact(4) {
        colours.extend_from_slice(&dot[..3]);
        opacities.push(dot[3]);
    }
    let image = |colours: &str| {
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(dots.width),
            "Height" => i64::from(dots.height),
            "BitsPerComponent" => 8,
            "ColorSpace" => colours,
        }
    };
    let mut picture = image("DeviceRGB");
    if opacities.iter().any(|it| *it != u8::MAX) {
        let mask = file.add_object(Stream::new(image("DeviceGray"), opacities));
        picture.set("SMask", mask);
    }
    let picture = file.add_object(Stream::new(picture, colours));
    let resources = file.get_or_create_resources(page).and_then(Object::as_dict_mut);
    let resources = resources.map_err(|_| RenderError::Assembly)?;
    resources.set("XObject", dictionary! { NAME => picture });
    Ok(())
}
