/* A library with one phone: its messages carry values in all of their members, some with all bits of a pointer. */
#define MESSAGE PHONEMESSAGE
#define INVALID PHONEERR_INVALPARAM
#define CLOSED PHONEERR_INVALAPPHANDLE
#include "queue.h"

#define APPLICATION ((HPHONEAPP)0x400)
#define PHONE ((HPHONE)0x500)
#define VERSION 0x00020002

static DWORD_PTR keptInstance;

static void post(DWORD phone, DWORD message, DWORD_PTR first, DWORD_PTR second, DWORD_PTR third)
{
    PHONEMESSAGE item = { phone, message, keptInstance, first, second, third };
    put(item);
}

LONG WINAPI phoneInitializeExW(LPHPHONEAPP application, HINSTANCE instance, PHONECALLBACK callback, LPCWSTR name, LPDWORD devices,
    LPDWORD version, LPPHONEINITIALIZEEXPARAMS parameters)
{
    BOOL right = !instance && !callback && name && !wcscmp(name, L"Wine") && *version == VERSION
        && parameters->dwTotalSize == sizeof *parameters && parameters->dwOptions == PHONEINITIALIZEEXOPTION_USEEVENT;
    parameters->dwNeededSize = parameters->dwUsedSize = sizeof *parameters;
    parameters->Handles.hEvent = start();
    *application = APPLICATION;
    *devices = 1;
    return note(0, right, 0);
}

LONG WINAPI phoneNegotiateAPIVersion(HPHONEAPP application, DWORD device, DWORD low, DWORD high, LPDWORD version, LPPHONEEXTENSIONID extension)
{
    *version = VERSION;
    return note(1, application == APPLICATION && device == 0 && low <= VERSION && high == VERSION && extension, 0);
}

LONG WINAPI phoneOpen(HPHONEAPP application, DWORD device, LPHPHONE phone, DWORD version, DWORD extension, DWORD_PTR instance, DWORD privilege)
{
    *phone = PHONE;
    keptInstance = instance;
    return note(2, application == APPLICATION && device == 0 && version == VERSION && extension == 0 && privilege == PHONEPRIVILEGE_OWNER, 0);
}

/* The error of the reply comes as a LONG in the size of a pointer, without its sign. */
LONG WINAPI phoneSetHookSwitch(HPHONE phone, DWORD device, DWORD mode)
{
    post(0, PHONE_REPLY, 21, (DWORD)PHONEERR_OPERATIONFAILED, 0);
    return note(3, phone == PHONE && device == PHONEHOOKSWITCHDEV_SPEAKER && mode == PHONEHOOKSWITCHMODE_SPEAKER, 21);
}

/* Here with its sign; a state comes before it. */
LONG WINAPI phoneSetRing(HPHONE phone, DWORD mode, DWORD volume)
{
    post((DWORD)(DWORD_PTR)phone, PHONE_STATE, PHONESTATE_HANDSETHOOKSWITCH, PHONEHOOKSWITCHMODE_MICSPEAKER, 0);
    post(0, PHONE_REPLY, 22, (DWORD_PTR)(LONG_PTR)(LONG)PHONEERR_INVALRINGMODE, 0);
    return note(4, phone == PHONE && mode == 3 && volume == 0xFFFF, 22);
}

LONG WINAPI phoneClose(HPHONE phone) { return note(5, phone == PHONE, 0); }

LONG WINAPI phoneGetMessage(HPHONEAPP application, LPPHONEMESSAGE message, DWORD timeout)
{
    return application == APPLICATION ? get(message, timeout) : PHONEERR_INVALAPPHANDLE;
}

LONG WINAPI phoneShutdown(HPHONEAPP application)
{
    stop();
    return note(6, application == APPLICATION, 0);
}

/* For the raw layer: a message with a bit pattern in each member. */
LONG WINAPI lineGetMessage(HLINEAPP application, LPLINEMESSAGE message, DWORD timeout)
{
    LINEMESSAGE item = { 0x11223344, 0x55667788, (DWORD_PTR)-2, (DWORD_PTR)-3, (DWORD_PTR)-4, (DWORD_PTR)-5 };
    (void)application;
    (void)timeout;
    *message = item;
    return 0;
}
