using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>What the parameters of a message are.</summary>
internal sealed class SlotTypes(MessageModel message, PageCatalogue catalogue)
{
    public SlotType Of(CType type)
    {
        if (type.Pointers > 0)
        {
            return Pointer(type.Name);
        }

        if (catalogue.Group(type.Name) is { } group)
        {
            return new SlotType(SlotKind.Constant, ApiNames.Enum(group, catalogue));
        }

        if (WindowsTypes.IsTapiHandle(type.Name))
        {
            return OwnerClasses.OfHandle(type.Name, message, catalogue) is { } owner
                ? new SlotType(SlotKind.Object, owner.Name)
                : new SlotType(SlotKind.Handle, type.Name);
        }

        if (WindowsTypes.Find(type.Name)?.Kind == CTypeKind.WindowHandle)
        {
            return new SlotType(SlotKind.WindowHandle, type.Name);
        }

        return new SlotType(type.Name switch
        {
            "LONG" => SlotKind.SignedNumber,
            "DWORD_PTR" => SlotKind.NativeUnsigned,
            _ => SlotKind.Number,
        });
    }

    private SlotType Pointer(string structure) =>
        catalogue.Structure(structure) is null ? new SlotType(SlotKind.Number)
        : ProxyResolver.Resolve(message, catalogue).Any() ? new SlotType(SlotKind.ProxyRequest, ProxyNames.Base(structure))
        : new SlotType(SlotKind.NativeUnsigned);
}
