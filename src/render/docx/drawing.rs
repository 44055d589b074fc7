//! Pictures, with what they show in words.

use std::sync::Arc;

use crate::{
    document::Figure,
    render::{RenderError, raster},
};

use super::{body::Body, inline};

/// Units of a drawing in a point.
const UNITS: f32 = 12_700.0;
/// Twentieths in a point.
const TWENTIETHS: u16 = 20;
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

impl Body<'_> {
    /// Adds a figure.
    pub(super) fn figure(&mut self, figure: &Figure) -> Result<(), RenderError> {
        let room = u16::try_from(self.sheet.text_width()).unwrap_or(u16::MAX) / TWENTIETHS;
        if let Some(it) = raster::print(figure, self.document, f32::from(room))? {
            self.picture("Picture", it.png.into(), &figure.description, (it.width, it.height));
        }
        Ok(())
    }

    /// Adds the logo of the organisation, if there is one.
    pub(super) fn logo(&mut self) {
        if let Some(logo) = &self.document.marking.logo {
            let size = raster::logo_size(logo.width, logo.height);
            self.picture("Logo", logo.png.clone(), &logo.description, size);
        }
    }

    fn picture(&mut self, style: &str, png: Arc<[u8]>, description: &str, (width, height): (f32, f32)) {
        let number = self.number().to_string();
        let id = self.relations.picture(png);
        let (width, height) = (units(width), units(height));
        // Words of a picture are one line of plain spaces.
        let description = description.replace(char::is_whitespace, " ");
        let extent = [("cx", width.as_str()), ("cy", height.as_str())];
        let named = [("id", number.as_str()), ("name", id.as_str()), ("descr", &description)];
        inline::paragraph(&mut self.xml, style, |xml| {
            xml.open("w:r", &[]);
            xml.open("w:drawing", &[]);
            xml.element("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], |xml| {
                xml.empty("wp:extent", &extent);
                xml.empty("wp:docPr", &named);
                xml.element("wp:cNvGraphicFramePr", &[], |xml| {
                    xml.empty("a:graphicFrameLocks", &[("noChangeAspect", "1")]);
                });
                xml.open("a:graphic", &[]);
                xml.open("a:graphicData", &[("uri", PICTURE)]);
                xml.element("pic:pic", &[], |xml| {
                    xml.element("pic:nvPicPr", &[], |xml| {
                        xml.empty("pic:cNvPr", &named);
                        xml.empty("pic:cNvPicPr", &[]);
                    });
                    xml.element("pic:blipFill", &[], |xml| {
                        xml.empty("a:blip", &[("r:embed", &id)]);
                        xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                    });
                    xml.element("pic:spPr", &[], |xml| {
                        xml.element("a:xfrm", &[], |xml| {
                            xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                            xml.empty("a:ext", &extent);
                        });
                        xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
                    });
                });
                xml.close();
                xml.close();
            });
            xml.close();
            xml.close();
        });
    }
}

fn units(points: f32) -> String {
    format!("{:.0}", (points * UNITS).max(1.0))
}
