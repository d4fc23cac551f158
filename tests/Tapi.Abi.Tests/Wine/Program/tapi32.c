/* Every export of tapi32.dll with the prototype of tapi.h; each checks its arguments. The generated part follows. */
#include <windows.h>
#include <tapi.h>

static unsigned char patternAt(int subject, int part, int index) { return (unsigned char)(subject * 7 + part * 37 + index * 11 + 1); }

static int matches(const void *bytes, int size, int subject, int part)
{
    for (int index = 0; index < size; index++)
    {
        if (((const unsigned char *)bytes)[index] != patternAt(subject, part, index)) return 0;
    }

    return 1;
}

static void fill(void *bytes, int size, int subject, int part)
{
    for (int index = 0; index < size; index++) ((unsigned char *)bytes)[index] = patternAt(subject, part, index);
}

#ifdef _WIN64
#define INSTANCE 0x100000033
#define THIRD 0x8000000000000066
#else
#define INSTANCE 0x33
#define THIRD 0x66
#endif

int WINAPI callLineCallback(LINECALLBACK callback)
{
    callback(0x11, 0x22, INSTANCE, 0x44, (DWORD_PTR)-11, THIRD);
    return 4711;
}

int WINAPI callPhoneCallback(PHONECALLBACK callback)
{
    callback(0x11, 0x22, INSTANCE, 0x44, (DWORD_PTR)-11, THIRD);
    return 4711;
}
