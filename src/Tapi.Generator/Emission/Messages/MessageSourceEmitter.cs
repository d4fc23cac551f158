using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission.Messages;

/// <summary>Messages as members of the class they are about, and of the application: one source for each.</summary>
internal static class MessageSourceEmitter
{
    public static void Fields(SourceWriter writer, string className, IEnumerable<ObjectEvent> events)
    {
        foreach (var item in events)
        {
            writer.Line($"private {Type(className, item)}? {Field(item)};");
        }
    }

    public static void Members(SourceWriter writer, string className, IReadOnlyCollection<ObjectEvent> events)
    {
        foreach (var item in events)
        {
            writer.SeparateMember();
            Docs.Summary(writer, item.Summary);
            writer.Line($"public {Type(className, item)} {item.Name} => Source(ref {Field(item)}, this);");
        }
    }

    /// <summary>The method that finds the source of a message.</summary>
    public static void Find(SourceWriter writer, IReadOnlyCollection<ObjectEvent> events, string visibility)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"{visibility} override MessageSource? SourceOf(object message) => message switch");
        using (writer.OpenBlock("};"))
        {
            foreach (var item in events)
            {
                // A pattern that declares is a type's, even where a source has the type's name.
                writer.Line($"{item.MessageType} _ => {item.Name},");
            }

            writer.Line("_ => null,");
        }
    }

    private static string Type(string className, ObjectEvent item) => $"MessageSource<{className}, {item.MessageType}>";

    private static string Field(ObjectEvent item) => "_" + char.ToLowerInvariant(item.Name[0]) + item.Name.Substring(1);
}
