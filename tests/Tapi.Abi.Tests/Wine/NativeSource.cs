using System.Text;
using Tapi.Testing.Facts;

namespace Tapi.Abi.Tests.Wine;

/// <summary>The C definitions of every export and of every member of a structure, from the facts about the header.</summary>
internal static class NativeSource
{
    public static string Generate(SharedNumbers numbers)
    {
        var text = new StringBuilder();
        foreach (var (name, function) in numbers.Functions)
        {
            AppendExport(text, name, function, numbers.Of(name));
        }

        AppendMembers(text, numbers);
        return text.ToString();
    }

    /// <summary>The compiler refuses a definition that is not the header's own prototype.</summary>
    private static void AppendExport(StringBuilder text, string name, HeaderFunction function, int number)
    {
        var parameters = string.Join(", ", function.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        text.AppendLine($"#undef {name}");
        text.AppendLine($"{function.ReturnType} WINAPI {name}({(parameters.Length == 0 ? "void" : parameters)})\n{{");
        foreach (var (index, parameter) in function.Parameters.Index())
        {
            text.AppendLine($"    if (!matches(&{parameter.Name}, sizeof {parameter.Name}, {number}, {index})) return -{index + 1};");
        }

        text.AppendLine($"    return {SharedNumbers.ResultOf(number)};\n}}");
    }

    private static void AppendMembers(StringBuilder text, SharedNumbers numbers)
    {
        text.AppendLine(
            "#define MEMBER(type, name) fill(&((type *)target)->name, sizeof ((type *)0)->name, structure, member); return sizeof(type)");
        text.AppendLine("int WINAPI fillMember(int structure, int member, void *target)\n{\n    switch (structure * 1000 + member)\n    {");
        foreach (var (structure, member, structureName, memberName) in numbers.Members)
        {
            text.AppendLine($"        case {(structure * 1000) + member}: MEMBER({structureName}, {memberName});");
        }

        text.AppendLine("        default: return -1;\n    }\n}");
    }
}
