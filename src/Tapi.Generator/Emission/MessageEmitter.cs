using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission;

/// <summary>Messages as records.</summary>
internal static class MessageEmitter
{
    public static string Emit(MessageBaseItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, "A message from TAPI.");
        Docs.Parameter(writer, "Native", "The message as it came.");
        writer.Line($"{options.Visibility} abstract record {item.TypeName}(NativeMessage Native)");
        using (writer.OpenBlock())
        {
            Docs.Summary(writer, "Which message it is.");
            writer.Line($"public {item.IdEnum} Id => ({item.IdEnum})Native.Id;");
        }

        writer.Separate();
        Docs.Summary(writer, "A message whose number has no page.");
        Docs.Parameter(writer, "Native", "The message as it came.");
        writer.Line($"{options.Visibility} sealed record Unknown{item.TypeName}(NativeMessage Native) : {item.TypeName}(Native);");
        return writer.ToString();
    }

    public static string Emit(MessageItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, item.Docs);
        Docs.Parameter(writer, "Native", "The message as it came.");
        foreach (var property in item.Properties)
        {
            Docs.Parameter(writer, property.Name, property.Summary.Length > 0 ? property.Summary : property.Name);
        }

        var properties = new[] { "NativeMessage Native" }
            .Concat(item.Properties.Select(property => $"{SlotText.Type(property)} {property.Name}"))
            .ToList();
        var request = item.Properties.Items.FirstOrDefault(property => property.Type.Kind == SlotKind.ProxyRequest);
        var proxy = request is null ? string.Empty : ", IProxyRequestMessage";
        writer.List($"{options.Visibility} sealed record {item.TypeName}", properties, $" : {item.Base}(Native){proxy}");
        using (writer.OpenBlock())
        {
            if (request is not null)
            {
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

        return writer.ToString();
    }

    private static void Case(SourceWriter writer, MessageProperty property, MessageCase @case)
    {
        writer.Separate();
        var states = string.Join(" or ", @case.Constants.Select(constant => constant.Name));
        Docs.Summary(writer, $"What {property.Name} means while {@case.On} is {states}; null otherwise.");
        var condition = string.Join(" || ", @case.Constants.Select(constant => $"({@case.On} & {EnumText.Of(constant)}) != 0"));
        writer.Expression(
            $"public {SlotText.Type(@case.Type)}? {@case.Name}", $"{condition} ? {SlotText.Convert(@case.Type, property.Name)} : null");
    }
}
