using System.Text;

namespace PolicingReform;

/// <summary>Writes a picture as SVG that stands alone.</summary>
internal static class SvgPicture
{
    private const double DotRadius = 5;
    private const double DiamondRadius = 6;
    private const double ArrowLength = 7;

    public static string Write(Picture picture)
    {
        string height = Markup.Coordinate(picture.Height);
        string width = Markup.Coordinate(Picture.Width);
        StringBuilder svg = new();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pr-picture\" role=\"img\" viewBox=\"0 0 ")
            .Append(width).Append(' ').Append(height).Append("\" width=\"").Append(width).Append("\" height=\"")
            .Append(height).Append("\" aria-label=\"").Append(Markup.Encode(picture.Title))
            .Append("\" fill=\"currentColor\" stroke=\"none\"")
            .Append(" font-family=\"system-ui, sans-serif\" font-size=\"11\">\n");
        svg.Append("<title>").Append(Markup.Encode(picture.Title)).Append("</title>\n");
        svg.Append("<desc>").Append(Markup.Encode(picture.Description)).Append("</desc>\n");
        foreach (Mark mark in picture.Marks)
            Append(svg, mark);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, Mark mark)
    {
        switch (mark)
        {
            case LineMark line:
                svg.Append("<line").Number("x1", line.X1).Number("y1", line.Y1).Number("x2", line.X2)
                    .Number("y2", line.Y2).Append(" stroke=\"currentColor\"").Number("stroke-width", line.Thickness)
                    .Number("stroke-opacity", Opacity(line.Tone)).Append("/>\n");
                break;
            case BandMark band:
                svg.Append("<rect").Number("x", band.X).Number("y", band.Y).Number("width", band.BandWidth)
                    .Number("height", band.BandHeight).Number("fill-opacity", Opacity(band.Tone)).Append("/>\n");
                break;
            case DotMark dot:
                svg.Append("<circle").Number("cx", dot.X).Number("cy", dot.Y).Number("r", DotRadius)
                    .Append(dot.IsFilled ? "" : " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"")
                    .Append("/>\n");
                break;
            case DiamondMark diamond:
                AppendPath(
                    svg,
                    (diamond.X, diamond.Y - DiamondRadius),
                    (diamond.X + DiamondRadius, diamond.Y),
                    (diamond.X, diamond.Y + DiamondRadius),
                    (diamond.X - DiamondRadius, diamond.Y));
                break;
            case ArrowMark arrow:
                AppendPath(
                    svg,
                    (arrow.X, arrow.Y),
                    (arrow.X - (ArrowLength * arrow.Direction), arrow.Y - (ArrowLength / 2)),
                    (arrow.X - (ArrowLength * arrow.Direction), arrow.Y + (ArrowLength / 2)));
                break;
            case LabelMark label:
                svg.Append("<text").Number("x", label.X).Number("y", label.Y)
                    .Append(label.Anchor switch
                    {
                        Anchor.Middle => " text-anchor=\"middle\"",
                        Anchor.End => " text-anchor=\"end\"",
                        _ => "",
                    })
                    .Append(label.IsBold ? " font-weight=\"600\"" : "")
                    .Append(label.Tone == Tone.Strong ? "" : " fill-opacity=\"0.8\"")
                    .Append('>').Append(Markup.Encode(label.Text)).Append("</text>\n");
                break;
            default:
                throw new ArgumentException($"No way is known to draw a {mark.GetType().Name}.", nameof(mark));
        }
    }

    private static void AppendPath(StringBuilder svg, params ReadOnlySpan<(double X, double Y)> corners)
    {
        svg.Append("<path d=\"");
        for (int i = 0; i < corners.Length; i++)
        {
            svg.Append(i == 0 ? 'M' : 'L').Append(Markup.Coordinate(corners[i].X)).Append(' ')
                .Append(Markup.Coordinate(corners[i].Y));
        }

        svg.Append("Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>\n");
    }

    private static StringBuilder Number(this StringBuilder svg, string attribute, double value) =>
        svg.Append(' ').Append(attribute).Append("=\"").Append(Markup.Coordinate(value)).Append('"');

    private static double Opacity(Tone tone) => tone switch
    {
        Tone.Strong => 1,
        Tone.Medium => 0.55,
        _ => 0.18,
    };
}
