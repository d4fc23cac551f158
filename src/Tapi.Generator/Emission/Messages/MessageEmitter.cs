using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission.Messages;

/// <summary>Messages as records.</summary>
internal static class MessageEmitter
{
    public static SourceWriter Emit(MessageBaseItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, "A message from TAPI.");
        writer.Line($"{options.Visibility} abstract record {item.TypeName}");
        using (writer.OpenBlock())
        {
            MadeHere(writer);
            writer.Line($"private protected {item.TypeName}(NativeMessage native) => Native = native;");
            Property(writer, "NativeMessage", "Native", "The message as it came.");
            writer.Separate();
            Docs.Summary(writer, "Which message it is.");
            writer.Line($"public {item.IdEnum} Id => ({item.IdEnum})Native.Id;");
        }

        var unknown = $"Unknown{item.TypeName}";
        writer.Separate();
        Docs.Summary(writer, "A message whose number has no page.");
        writer.Line($"{options.Visibility} sealed record {unknown} : {item.TypeName}, IUnknownMessage");
        using (writer.OpenBlock())
        {
            MadeHere(writer);
            writer.Line($"internal {unknown}(NativeMessage native)");
            BaseCall(writer);
            writer.OpenBlock().Dispose();
        }

        return writer;
    }

    public static SourceWriter Emit(MessageItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, item.Docs);
        var request = item.Properties.Items.FirstOrDefault(property => property.Type.Kind == SlotKind.ProxyRequest);
        var proxy = request is null ? string.Empty : ", IProxyRequestMessage";
        ObsoleteText.Write(writer, item.Docs);
        writer.Line($"{options.Visibility} sealed record {item.TypeName} : {item.Base}{proxy}");
        using (writer.OpenBlock())
        {
            Constructor(writer, item);
            foreach (var property in item.Properties)
            {
                Property(writer, SlotText.Type(property), property.Name, Summary(property));
            }

            if (request is not null)
            {
                writer.Separate();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"ProxyRequest IProxyRequestMessage.Request => {request.Name};");
            }

            foreach (var property in item.Properties)
            {
                foreach (var @case in property.Cases)
                {
                    Case(writer, property, @case);
                }
            }
        }

        return writer;
    }

    /// <summary>What may not be null comes with the constructor, everything else with an object initializer.</summary>
    private static void Constructor(SourceWriter writer, MessageItem item)
    {
        var references = item.Properties.Where(SlotText.IsReference).ToList();
        MadeHere(writer);
        foreach (var property in references)
        {
            Docs.Parameter(writer, Parameter(property).TrimStart('@'), Summary(property));
        }

        var parameters = references.Select(property => $"{SlotText.Type(property)} {Parameter(property)}");
        writer.List($"internal {item.TypeName}", ["NativeMessage native", .. parameters], string.Empty);
        BaseCall(writer);
        using (writer.OpenBlock())
        {
            foreach (var property in references)
            {
                writer.Line($"{property.Name} = {Parameter(property)};");
            }
        }
    }

    private static void MadeHere(SourceWriter writer)
    {
        Docs.Summary(writer, "The application makes messages from what TAPI sends.");
        Docs.Parameter(writer, "native", "The message as it came.");
    }

    private static void BaseCall(SourceWriter writer)
    {
        using (writer.Indent())
        {
            writer.Line(": base(native)");
        }
    }

    private static PageText Summary(MessageProperty property) => property.Summary.IsEmpty ? property.Name : property.Summary;

    private static string Parameter(MessageProperty property) =>
        CSharpKeywords.Escape(char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1));

    private static void Property(SourceWriter writer, string type, string name, PageText summary)
    {
        writer.SeparateMember();
        Docs.Summary(writer, summary);
        writer.Line($"public {type} {name} {{ get; init; }}");
    }

    private static void Case(SourceWriter writer, MessageProperty property, MessageCase @case)
    {
        writer.SeparateMember();
        var states = string.Join(" or ", @case.Constants.Select(constant => constant.Name));
        Docs.Summary(writer, $"What {property.Name} means while {@case.On} is {states}; null otherwise.");
        var condition = string.Join(" || ", @case.Constants.Select(constant => $"({@case.On} & {EnumText.Of(constant)}) != 0"));
        writer.Expression(
            $"public {SlotText.Type(@case.Type)}? {@case.Name}", $"{condition} ? {SlotText.Convert(@case, property)} : null");
    }
}
