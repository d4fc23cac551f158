using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>An enum with a group's name whose members leave the prefix out.</summary>
internal static class MirroredEnum
{
    // An enum of the project's own may have the same names; a value that it writes out and that no plain count would give says that it is
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

            // A member with its whole name is checked as any constant.
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

        // A zero member of the project's own beside another that has the constant's value.
        wrong.RemoveAll(item => item.Item2 == 0 && values.Contains(item.Item3.Value));
        return evidence >= Enough ? wrong : [];
    }

    private static bool IsExplicit(IFieldSymbol field, CancellationToken cancellation) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is EnumMemberDeclarationSyntax { EqualsValue: not null };
}
