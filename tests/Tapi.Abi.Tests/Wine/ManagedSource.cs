using System.Text;
using Microsoft.CodeAnalysis;
using Tapi.Abi.Tests.Bindings;
using Tapi.Testing.Facts;

namespace Tapi.Abi.Tests.Wine;

/// <summary>
/// The C# that calls every export and fills every member. Arguments and members are named as the header names them, so that two of one size
/// cannot change places unseen.
/// </summary>
internal static class ManagedSource
{
    public static string Generate(SharedNumbers numbers, GeneratedApi api)
    {
        var text = new StringBuilder("using Tapi;\nnamespace Consumer;\ninternal static unsafe partial class Harness\n{\n");
        text.AppendLine("    private static void CheckCalls(Tapi32 tapi)\n    {");
        foreach (var (name, function) in numbers.Functions)
        {
            Assert.True(api.Exports.ContainsKey(name), $"{name} is not in the raw layer");
            text.AppendLine($"        {Call(name, function, api.Exports[name], numbers.Of(name))}");
        }

        text.AppendLine("    }\n\n    private static void CheckStructures()\n    {");
        foreach (var (structure, member, structureName, memberName) in numbers.Members)
        {
            text.AppendLine($"        {Member(api.Structures[structureName], memberName, structure, member)}");
        }

        return text.AppendLine("    }\n}").ToString();
    }

    private static string Call(string name, HeaderFunction function, IMethodSymbol export, int number)
    {
        var types = export.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Type);
        var arguments = function.Parameters.Index().Select(item =>
        {
            var argument = item.Item.Name;
            Assert.True(types.ContainsKey(argument), $"{name} has no parameter {argument}");
            return $"{argument}: {Argument(types[argument], number, item.Index)}";
        });
        return $"CheckCall(\"{name}\", tapi.{name}({string.Join(", ", arguments)}), {SharedNumbers.ResultOf(number)});";
    }

    private static string Argument(ITypeSymbol type, int function, int position) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol
        ? $"({Name(type)})Pointer({function}, {position})"
        : $"Value<{Name(type)}>({function}, {position})";

    private static string Member(INamedTypeSymbol structure, string path, int structureNumber, int memberNumber)
    {
        var field = Find(structure, path);
        var (target, size) = field.IsFixedSizeBuffer
            ? ($"own.{path}", $"{field.FixedSize} * sizeof({Name(((IPointerTypeSymbol)field.Type).PointedAtType)})")
            : ($"&own.{path}", $"sizeof({Name(field.Type)})");
        var name = Name(structure);
        return $"{{ {name} own = default; Fill({target}, {size}, {structureNumber}, {memberNumber}); "
            + $"CheckMember(\"{structure.Name}.{path}\", {structureNumber}, {memberNumber}, (byte*)&own, sizeof({name})); }}";
    }

    private static IFieldSymbol Find(INamedTypeSymbol structure, string path)
    {
        ITypeSymbol type = structure;
        IFieldSymbol? field = null;
        foreach (var name in path.Split('.'))
        {
            field = type.GetMembers(name).OfType<IFieldSymbol>().SingleOrDefault();
            Assert.True(field is not null, $"{structure.Name} has no member {path}");
            type = field.Type;
        }

        return field!;
    }

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
