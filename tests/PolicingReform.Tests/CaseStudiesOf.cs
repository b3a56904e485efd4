using PolicingReform.CaseStudies;

namespace PolicingReform.Tests;

/// <summary>The embedded studies, by a name that does not collide with their namespace.</summary>
internal static class CaseStudiesOf
{
    public static Study Iraq => IraqLocalPoliceStudy.Load();
}
