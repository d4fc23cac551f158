using Tapi.Generator.Model;
using Tapi.Generator.Resolution;

namespace Tapi.Generator.Emission.Writing;

/// <summary>The attribute of what must no longer be used. The file needs <c>using System</c>.</summary>
internal static class ObsoleteText
{
    public static void Write(SourceWriter writer, Documentation docs) => Write(writer, docs.Obsolete);

    public static void Write(SourceWriter writer, ObsoleteModel? obsolete)
    {
        if (obsolete is not null)
        {
            writer.Line($"[Obsolete(\"{(obsolete.Successor is { } name ? $"Superseded by {name}." : "It has no successor.")}\")]");
        }
    }
}
