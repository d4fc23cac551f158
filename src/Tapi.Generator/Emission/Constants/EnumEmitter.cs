using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission.Constants;

/// <summary>A constant group as an enum, and the way from its values to the header's names.</summary>
internal static class EnumEmitter
{
    public static SourceWriter Emit(EnumItem item, EmissionOptions options)
    {
        if (item.Kind == ConstantGroupKind.Numbers)
        {
            return Numbers(item, options);
        }

        var isErrors = item.Kind == ConstantGroupKind.Errors;
        var writer = SourceFile.Start(options, "System");
        Docs.Summary(writer, item.Docs, item.IsDerived
            ? "A flag for each constant; the numbers are not the header's."
            : "The enum is open: TAPI may return values that it does not list.");
        ObsoleteText.Write(writer, item.Docs);
        if (item.Kind == ConstantGroupKind.Flags)
        {
            writer.Line("[Flags]");
        }

        writer.Line($"{options.Visibility} enum {item.EnumName} : {(isErrors ? "int" : "uint")}");
        using (writer.OpenBlock())
        {
            foreach (var member in item.Members)
            {
                writer.SeparateMember();
                Member(writer, item, member);
                writer.Line($"{member.Name} = {Value(member.Value, isErrors)},");
            }
        }

        if (isErrors)
        {
            Names(writer, item, options);
        }

        return writer;
    }

    public static SourceWriter Emit(MessageIdItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options);
        Docs.Summary(writer, $"The numbers of the {item.Family.ToLowerInvariant()} messages.");
        writer.Line($"{options.Visibility} enum {item.EnumName} : uint");
        using (writer.OpenBlock())
        {
            foreach (var member in item.Members)
            {
                writer.SeparateMember();
                Docs.Constant(writer, member);
                writer.Line($"{member.Name} = {member.Value},");
            }
        }

        return writer;
    }

    private static void Member(SourceWriter writer, EnumItem item, ConstantItem member)
    {
        if (item.IsDerived)
        {
            Docs.Flag(writer, member);
        }
        else
        {
            Docs.Constant(writer, member);
        }

        ObsoleteText.Write(writer, member.Obsolete);
    }

    private static SourceWriter Numbers(EnumItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System");
        Docs.Summary(writer, item.Docs);
        ObsoleteText.Write(writer, item.Docs);
        writer.Line($"{options.Visibility} static class {item.EnumName}");
        using (writer.OpenBlock())
        {
            foreach (var member in item.Members)
            {
                writer.SeparateMember();
                Docs.Constant(writer, member);
                ObsoleteText.Write(writer, member.Obsolete);
                writer.Line($"public const uint {member.Name} = 0x{member.Value:X8};");
            }
        }

        return writer;
    }

    private static void Names(SourceWriter writer, EnumItem item, EmissionOptions options)
    {
        writer.Separate();
        Docs.Summary(writer, $"The header's names of {item.EnumName}.");
        writer.Line($"{options.Visibility} static class {item.EnumName}Names");
        using (writer.OpenBlock())
        {
            Docs.Summary(writer, "The header's name of a code, or null when the header has none.");
            Docs.Parameter(writer, "error", "The error code to name.");
            writer.Line($"public static string? GetCName(this {item.EnumName} error) => error switch");
            using (writer.OpenBlock("};"))
            {
                foreach (var member in item.Members.Items.GroupBy(member => member.Value).Select(same => same.First()))
                {
                    writer.Line($"{item.EnumName}.{member.Name} => \"{member.CName}\",");
                }

                writer.Line("_ => null,");
            }

            writer.Separate();
            Docs.Summary(writer, "The header's name of a code; a code without a name in eight hexadecimal digits.");
            Docs.Parameter(writer, "error", "The error code to name.");
            writer.Line(
                $"public static string ToText(this {item.EnumName} error) => error.GetCName() ?? $\"0x{{unchecked((uint)error):X8}}\";");
        }
    }

    private static string Value(uint value, bool isErrors)
    {
        var text = $"0x{value:X8}";
        return isErrors && value > int.MaxValue ? $"unchecked((int){text})" : text;
    }
}
