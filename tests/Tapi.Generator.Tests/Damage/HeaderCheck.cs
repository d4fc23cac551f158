using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Damage;

/// <summary>Holds a page's model against the header, and what the header does not have against the undamaged page.</summary>
internal static class HeaderCheck
{
    /// <summary>What is not so; null where all is right or nothing is generated.</summary>
    public static string? Wrong(PageModel model, PageModel original, PageCatalogue catalogue) => model switch
    {
        FunctionModel function => Function(function, original as FunctionModel, catalogue),
        StructureModel structure => Structure(structure, catalogue),
        ConstantGroupModel group => Group(group),
        MessageModel message => Message(message, (MessageModel)original),
        CallbackModel callback => callback with { Header = original.Header, Name = original.CName } == original ? null : "another callback",
        _ => null,
    };

    private static string? Function(FunctionModel function, FunctionModel? original, PageCatalogue catalogue)
    {
        if (!FunctionTypes.AreKnown(function, catalogue))
        {
            return null;
        }

        if (!HeaderFacts.Functions.TryGetValue(function.ExportName, out var fact))
        {
            return "no export " + function.ExportName;
        }

        var expected = fact.Parameters.Select(parameter => HeaderTypes.CSharp(parameter.Type));
        var actual = function.Parameters.Select(parameter => HeaderTypes.CSharp(parameter.Type, catalogue));
        return !expected.SequenceEqual(actual)
            ? $"({string.Join(", ", function.Parameters.Select(parameter => parameter.Name))}) of {function.ExportName}"
            : function.ReturnType.ToString() != fact.ReturnType ? "another result"
            : function.Completion != original?.Completion ? "another completion"
            : null;
    }

    private static string? Structure(StructureModel structure, PageCatalogue catalogue)
    {
        if (catalogue.Layout(structure.Name) is not { } layout)
        {
            return null;
        }

        if (!HeaderFacts.Structures.TryGetValue(structure.Name, out var fact))
        {
            return "no structure " + structure.Name;
        }

        var expected = fact.Members.Select(member => (member.Name, member.Offset, member.Size));
        return fact.Size == (layout.Size.X86, layout.Size.X64) && expected.SequenceEqual(Members(layout.Members.Items, string.Empty))
            ? null
            : "another layout";
    }

    private static IEnumerable<(string Name, (int X86, int X64) Offset, (int X86, int X64) Size)> Members(
        IEnumerable<LaidOutMember> members, string path) => members.SelectMany(member => member.Type is null
            ? Members(member.Members.Items, member.Model.Name.Length == 0 ? path : $"{path}{member.Model.Name}.")
            : [(path + member.Model.Name, (member.Offset.X86, member.Offset.X64), (member.Size.X86, member.Size.X64))]);

    private static string? Group(ConstantGroupModel group)
    {
        var wrong = group.Constants.Items
            .Where(constant => !HeaderFacts.Constants.TryGetValue(constant.Name, out var value) || value != constant.Value)
            .Select(constant => constant.Name)
            .FirstOrDefault();
        return wrong is null ? null : "another value of " + wrong;
    }

    private static string? Message(MessageModel message, MessageModel original)
    {
        var slots = message.Slots.Select(slot => (slot.Slot, slot.Type));
        return !HeaderFacts.Constants.TryGetValue(message.Name, out var value) || value != message.Value ? "another number"
            : !slots.SequenceEqual(original.Slots.Select(slot => (slot.Slot, slot.Type))) ? "other parameters"
            : null;
    }
}
