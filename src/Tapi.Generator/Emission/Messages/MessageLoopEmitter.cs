using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Messages;

/// <summary>What the runtime asks of an application: the next message, its effect, its typed form, the end.</summary>
internal static class MessageLoopEmitter
{
    public static void Write(SourceWriter writer, ApplicationItem item, EmissionOptions options)
    {
        Errors(writer, item);
        ReadMessage(writer, item);
        Classify(writer, item, options);
        Interpret(writer, item);
        Find(writer, item);
        Lookups(writer, item);
    }

    private static void Errors(SourceWriter writer, ApplicationItem item)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            "protected override TapiException CreateException(string function, int errorCode) => "
            + $"new {item.ExceptionType}(function, ({item.ErrorEnum})errorCode);");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override string ShutDownFunction => \"{item.ShutDownExport}\";");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override string ReadFunction => \"{item.ReadMessage.Export}\";");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override int ShutDownNative() => Native.{item.ShutDownExport}(Handle);");
    }

    private static void ReadMessage(SourceWriter writer, ApplicationItem item)
    {
        var members = item.ReadMessage.Members;
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override unsafe int ReadMessage(out NativeMessage message)");
        using (writer.OpenBlock())
        {
            writer.Line($"{item.ReadMessage.Structure} read = default;");
            writer.Line($"var result = Native.{item.ReadMessage.Export}(Handle, &read, uint.MaxValue);");
            writer.Line("message = new NativeMessage");
            using (writer.OpenBlock("};"))
            {
                string[] properties = ["Device", "Id", "CallbackInstance", "Param1", "Param2", "Param3"];
                foreach (var (property, member) in properties.Zip(members, (property, member) => (property, member)))
                {
                    writer.Line($"{property} = read.{member},");
                }
            }

            writer.Line("return result;");
        }
    }

    private static void Classify(SourceWriter writer, ApplicationItem item, EmissionOptions options)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override MessageEffect Classify(in NativeMessage message) => ({item.Family}MessageId)message.Id switch");
        using (writer.OpenBlock("};"))
        {
            foreach (var message in item.Messages.Where(message => message.Effect != MessageEffect.None))
            {
                if (message.Condition is { } condition)
                {
                    Conditional(writer, message, condition, options);
                    continue;
                }

                writer.Line($"{EnumText.Of(message.Id)} => MessageEffect.{message.Effect},");
            }

            writer.Line("_ => MessageEffect.None,");
        }
    }

    private static void Conditional(SourceWriter writer, RoutedMessage message, EffectCondition condition, EmissionOptions options)
    {
        // Inside the class, the enum's name may be that of a source.
        var constant = $"global::{options.Namespace}.{EnumText.Of(condition.Constant)}";
        writer.Line(EnumText.Of(message.Id));
        using (writer.Indent())
        {
            writer.Line($"when (({condition.Constant.Enum}){SlotText.Number(condition.Slot)} & {constant}) != 0");
            using (writer.Indent())
            {
                if (condition.ZeroSlot is { } slot)
                {
                    writer.Line($"&& {SlotText.Number(slot)} == 0");
                }

                writer.Line($"=> MessageEffect.{message.Effect},");
            }
        }
    }

    private static void Interpret(SourceWriter writer, ApplicationItem item)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override object? Interpret(in NativeMessage message) => ({item.Family}MessageId)message.Id switch");
        using (writer.OpenBlock("};"))
        {
            var delivered = item.Messages
                .Where(message => message.Effect != MessageEffect.Reply)
                .ToLookup(message => message.TypeName is not null);
            foreach (var message in delivered[true])
            {
                Make(writer, message);
            }

            Arm(writer, delivered[false], "UnreadMessage.Instance");
            writer.Line($"_ => new Unknown{item.MessageBase}(message),");
        }
    }

    private static void Make(SourceWriter writer, RoutedMessage message)
    {
        var references = message.Properties.Where(SlotText.IsReference).Select(Value);
        var others = message.Properties.Where(property => !SlotText.IsReference(property)).ToList();
        var end = others.Count == 0 ? "," : string.Empty;
        writer.List($"{EnumText.Of(message.Id)} => new {message.TypeName}", ["message", .. references], end);
        if (others.Count == 0)
        {
            return;
        }

        using (writer.OpenBlock("},"))
        {
            foreach (var property in others)
            {
                writer.Line($"{property.Name} = {Value(property)},");
            }
        }

        string Value(MessageProperty property) => SlotText.Value(property, message.TargetClass);
    }

    private static void Find(SourceWriter writer, ApplicationItem item)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override TapiObjectBase? Find(in NativeMessage message) => ({item.Family}MessageId)message.Id switch");
        using (writer.OpenBlock("};"))
        {
            var targeted = item.Messages.Where(message => message.TargetClass is not null && message.Effect != MessageEffect.Reply);
            foreach (var target in targeted.GroupBy(message => message.TargetClass).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                Arm(writer, target, $"{target.Key}Of(message.Device, message.CallbackInstance)", " when message.Device != 0");
            }

            writer.Line("_ => null,");
        }
    }

    // One arm for several messages.
    private static void Arm(SourceWriter writer, IEnumerable<RoutedMessage> messages, string result, string condition = "")
    {
        var ids = messages.Select(message => EnumText.Of(message.Id)).ToList();
        for (var i = 0; i < ids.Count; i++)
        {
            writer.Line((i == 0 ? string.Empty : "or ") + ids[i] + (i == ids.Count - 1 ? $"{condition} => {result}," : string.Empty));
        }
    }

    private static void Lookups(SourceWriter writer, ApplicationItem item)
    {
        foreach (var (type, handle) in item.Objects.Select(target => (target.Name, target.HandleType)))
        {
            writer.Separate();
            writer.Line(
                $"private {type} {type}Of(uint handle, nuint instance) => {type}.For(Native, this, new {handle}(handle), instance);");
        }
    }
}
