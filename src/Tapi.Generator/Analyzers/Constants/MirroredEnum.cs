using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>An enum that is named after a group and whose members omit the prefix.</summary>
internal static class MirroredEnum
{
    // The project's own enum may use the same names. A value that is written out and that plain counting would not produce shows that it is
    // TAPI's.
    private const int Enough = 2;

    public static IEnumerable<(IFieldSymbol Field, uint Value, ConstantFacts Known)> WrongMembers(
        INamedTypeSymbol type, ConstantGroupModel group, ConstantNames names, CancellationToken cancellation)
    {
        var wrong = new List<(IFieldSymbol, uint, ConstantFacts)>();
        var evidence = 0;
        var values = new HashSet<uint>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            if (Bits.Of(field.ConstantValue) is not { } value)
            {
                continue;
            }

            values.Add(value);

            // A member with the full name is checked like any other constant.
            if (names.Find(field.Name) is not null || names.FindMember(group, field.Name) is not { } known)
            {
                continue;
            }

            if (known.Value != value)
            {
                wrong.Add((field, value, known));
            }
            else if (value > 0 && IsExplicit(field, cancellation))
            {
                evidence += value > 2 ? Enough : 1;
            }
        }

        // The project's own zero member next to another one that has the constant's value.
        wrong.RemoveAll(item => item.Item2 == 0 && values.Contains(item.Item3.Value));
        return evidence >= Enough ? wrong : [];
    }

    private static bool IsExplicit(IFieldSymbol field, CancellationToken cancellation) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is EnumMemberDeclarationSyntax { EqualsValue: not null };
}
